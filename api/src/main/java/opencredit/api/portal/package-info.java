/**
 * What every page is made with: who reads it, what the API answers, how it is framed and sent. {@code find}, {@code read}
 * and {@code numbers} hold the pages, and do not import each other. Nothing is asked of another site.
 */
@org.jspecify.annotations.NullMarked
package opencredit.api.portal;
