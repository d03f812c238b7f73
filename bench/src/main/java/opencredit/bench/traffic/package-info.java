/** Readers over HTTP, cheap enough to share the two cores with the server they measure. Imports nothing of ours. */
@NullMarked
package opencredit.bench.traffic;

import org.jspecify.annotations.NullMarked;
