/** Matching names and codes to subjects, many at once. */
@org.jspecify.annotations.NullMarked
package opencredit.api.match;
