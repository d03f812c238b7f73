/** The register's signature: its key, and by what others check it. */
@NullMarked
package opencredit.data.sign;

import org.jspecify.annotations.NullMarked;
