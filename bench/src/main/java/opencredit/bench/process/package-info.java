/** Processes of their own: commands and servers, with their time and memory. Imports nothing of ours. */
@NullMarked
package opencredit.bench.process;

import org.jspecify.annotations.NullMarked;
