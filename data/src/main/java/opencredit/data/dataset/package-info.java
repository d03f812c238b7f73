/** What a dataset is: the forms of its definition file. */
@NullMarked
package opencredit.data.dataset;

import org.jspecify.annotations.NullMarked;
