/** Workbooks to fill in, made from the definitions: one for each dataset, in the columns that intake reads. */
@NullMarked
package opencredit.data.template;

import org.jspecify.annotations.NullMarked;
