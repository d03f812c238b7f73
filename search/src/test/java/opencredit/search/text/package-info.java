/** What text counts as, character by character. */
@org.jspecify.annotations.NullMarked
package opencredit.search.text;
