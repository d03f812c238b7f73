/**
 * The parts of a credit archive: counts, timeline, sections, related parties. Read by {@code store.Subjects}, which puts
 * them together at one moment.
 */
@NullMarked
package opencredit.data.store.archive;

import org.jspecify.annotations.NullMarked;
