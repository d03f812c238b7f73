/** What is written: records and subjects as Elasticsearch has them, and their fields. */
@NullMarked
package opencredit.search.elasticsearch.documents;

import org.jspecify.annotations.NullMarked;
