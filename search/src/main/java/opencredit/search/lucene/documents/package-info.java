/** What is written: records and subjects as Lucene documents, their fields, and a batch of changes. */
@NullMarked
package opencredit.search.lucene.documents;

import org.jspecify.annotations.NullMarked;
