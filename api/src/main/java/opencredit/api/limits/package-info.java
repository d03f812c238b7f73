/** How much of what is dear one reader, and all of them together, may ask at once; who asks too much is told so. */
@org.jspecify.annotations.NullMarked
package opencredit.api.limits;
