/** The index inside the process, on Lucene 10. Imported only where the engine is chosen. */
@NullMarked
package opencredit.search.lucene;

import org.jspecify.annotations.NullMarked;
