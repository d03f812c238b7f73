/** The third table of truth: what entries did, in counts that outlive the records. */
@org.jspecify.annotations.NullMarked
package opencredit.data.store.tally;
