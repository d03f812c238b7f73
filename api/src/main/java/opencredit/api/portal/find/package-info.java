/**
 * Pages by which readers find: the start, results of a search, the list of a dataset, and what browsers need to ask by
 * themselves.
 */
@org.jspecify.annotations.NullMarked
package opencredit.api.portal.find;
