/** Files that publishers and agencies submit: taken in, followed, confirmed or cancelled. */
@org.jspecify.annotations.NullMarked
package opencredit.api.batches;
