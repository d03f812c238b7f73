/** Files that holders of keys submitted: what is known of each, what is said about it, and requests that are sent again. */
@org.jspecify.annotations.NullMarked
package opencredit.data.store.uploads;
