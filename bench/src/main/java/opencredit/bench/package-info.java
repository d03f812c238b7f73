/**
 * What is measured, and against what: {@code make bench}. Every figure is measured beside its limit or peer in the same
 * run, in rounds that take turns, so that a busy machine slows both sides. May import everything.
 */
@NullMarked
package opencredit.bench;

import org.jspecify.annotations.NullMarked;
