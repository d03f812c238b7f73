/** What a dataset is: its definition file, read and checked, and everything derived from it. Imports nothing of ours but {@code rule} and {@code subject}. */
@NullMarked
package opencredit.data.dataset;

import org.jspecify.annotations.NullMarked;
