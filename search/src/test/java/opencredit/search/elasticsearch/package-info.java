/** What only Elasticsearch has to do, asked of a real one, and a real one for other tests. */
@org.jspecify.annotations.NullMarked
package opencredit.search.elasticsearch;
