/** What all commands share: where they speak, how they end, what they say of failures. */
@NullMarked
package opencredit.api.cli.console;

import org.jspecify.annotations.NullMarked;
