/** What is asked: queries by rank, the newest matches first, and counts. Imports the documents. */
@NullMarked
package opencredit.search.lucene.queries;

import org.jspecify.annotations.NullMarked;
