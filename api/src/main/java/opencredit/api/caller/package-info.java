/** Who sends requests: holders of keys and addresses, whom a server believes about them, and what they may still ask. */
@NullMarked
package opencredit.api.caller;

import org.jspecify.annotations.NullMarked;
