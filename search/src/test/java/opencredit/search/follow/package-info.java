/** Following the ledger, and what indexing costs. */
@org.jspecify.annotations.NullMarked
package opencredit.search.follow;
