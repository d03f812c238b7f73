/** What somebody reads before a batch is confirmed. */
@org.jspecify.annotations.NullMarked
package opencredit.api.batches.waiting;
