/** What follows from the definitions: JSON Schema, the contract's dataset schemas, the data dictionary, Table Schema. Each is one pure function; each looks at a field's type in one exhaustive switch. */
@NullMarked
package opencredit.data.dataset.derived;

import org.jspecify.annotations.NullMarked;
