/**
 * How much of what is dear one reader, and all of them together, may ask at once; who asks too much is told so. And whose
 * records the holder of a key may change.
 */
@org.jspecify.annotations.NullMarked
package opencredit.api.limits;
