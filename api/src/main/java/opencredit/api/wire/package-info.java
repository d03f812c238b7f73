/** The wire form of records, the same on every path: records, pages, facets and entries written. */
@NullMarked
package opencredit.api.wire;

import org.jspecify.annotations.NullMarked;
