/** What public bodies did with their word, body by body: promises and findings. */
@NullMarked
package opencredit.data.store.bodies;

import org.jspecify.annotations.NullMarked;
