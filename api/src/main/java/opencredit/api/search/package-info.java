/**
 * Full-text search and suggestions. The index answers ids; every text shown is read from PostgreSQL at that moment, so
 * that a late index never shows what is gone.
 */
@org.jspecify.annotations.NullMarked
package opencredit.api.search;
