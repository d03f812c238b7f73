/** How well names are found, over names that are real and not ours: {@code make bench-search}. */
@org.jspecify.annotations.NullMarked
package opencredit.bench.quality;
