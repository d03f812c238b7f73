/** The portal in a real browser: journeys, accessibility, and what must never run. */
@org.jspecify.annotations.NullMarked
package opencredit.api.browser;
