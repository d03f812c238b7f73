/** The wire form of records, the same on every path: filters read from a query, records and pages written. */
@org.jspecify.annotations.NullMarked
package opencredit.api.wire;
