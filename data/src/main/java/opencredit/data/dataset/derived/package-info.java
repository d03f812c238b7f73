/**
 * What follows from the definitions: JSON Schema, the contract's dataset schemas, the data dictionary, Table Schema, and the
 * columns of downloads. Each is one pure function; each looks at a field's type in one exhaustive switch. Imports the forms
 * of {@code dataset} and nothing else of ours.
 */
@NullMarked
package opencredit.data.dataset.derived;

import org.jspecify.annotations.NullMarked;
