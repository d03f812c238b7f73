/** Keys by which somebody writes, or asks more: how they look, what they may, and what became of a word about one. */
@NullMarked
package opencredit.data.key;

import org.jspecify.annotations.NullMarked;
