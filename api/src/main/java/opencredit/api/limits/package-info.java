/** How much of what is dear one reader, and all of them together, may ask at once. Imports {@code http}. */
@org.jspecify.annotations.NullMarked
package opencredit.api.limits;
