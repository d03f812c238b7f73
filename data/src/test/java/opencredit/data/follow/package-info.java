@NullMarked
package opencredit.data.follow;

import org.jspecify.annotations.NullMarked;
