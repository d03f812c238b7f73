/** What is asked: queries by rank, and counts. Imports the documents. */
@NullMarked
package opencredit.search.elasticsearch.queries;

import org.jspecify.annotations.NullMarked;
