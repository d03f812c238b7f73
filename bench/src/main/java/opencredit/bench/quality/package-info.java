/** How well names are found, over invented names and, where they are given, real ones: {@code make bench-search}. */
@org.jspecify.annotations.NullMarked
package opencredit.bench.quality;
