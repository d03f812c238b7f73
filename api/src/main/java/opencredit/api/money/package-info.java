/** What datasets say of money: stocks against their limits, agreements and what became of them. */
@NullMarked
package opencredit.api.money;

import org.jspecify.annotations.NullMarked;
