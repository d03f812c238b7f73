/**
 * The commands for those who run a register. Each works the same whether a server is running on it or not.
 */
@NullMarked
package opencredit.api.cli;

import org.jspecify.annotations.NullMarked;
