/** YAML files of definitions, read with every fault that they have. */
@NullMarked
package opencredit.data.dataset.yaml;

import org.jspecify.annotations.NullMarked;
