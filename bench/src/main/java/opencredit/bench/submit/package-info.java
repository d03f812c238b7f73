/** Publishers who submit over HTTP to the packaged program: what readers notice of it, and what a kill leaves. */
@NullMarked
package opencredit.bench.submit;

import org.jspecify.annotations.NullMarked;
