/** Pages about the register itself: how it is made and by which law, and what whoever is recorded can do. */
@org.jspecify.annotations.NullMarked
package opencredit.api.portal.about;
