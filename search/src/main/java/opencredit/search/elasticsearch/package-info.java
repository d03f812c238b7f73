/**
 * The index in Elasticsearch: one for all servers of a register, on machines of its own. Opened, changed and asked here;
 * no other package knows that engine.
 */
@NullMarked
package opencredit.search.elasticsearch;

import org.jspecify.annotations.NullMarked;
