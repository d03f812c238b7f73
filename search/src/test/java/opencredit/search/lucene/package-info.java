/** The Lucene engine: what every engine has to do, and what only a folder of files can suffer. */
@org.jspecify.annotations.NullMarked
package opencredit.search.lucene;
