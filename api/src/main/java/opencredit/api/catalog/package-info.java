/** The catalogue: what datasets there are, what their fields mean, how much is shown and how fresh it is. */
@org.jspecify.annotations.NullMarked
package opencredit.api.catalog;
