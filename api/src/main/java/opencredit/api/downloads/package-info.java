/** The whole of a dataset's filtered list as a file. */
@org.jspecify.annotations.NullMarked
package opencredit.api.downloads;
