/** Programs of readers: the clients that are generated from the contract, and what the guide tells to copy. */
@NullMarked
package opencredit.api.clients;

import org.jspecify.annotations.NullMarked;
