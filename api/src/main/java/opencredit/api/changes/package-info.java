/** The ledger as a feed, for whoever keeps a copy. */
@org.jspecify.annotations.NullMarked
package opencredit.api.changes;
