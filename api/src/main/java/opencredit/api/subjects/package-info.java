/** The credit archive: all that is public about one subject, by its unified social credit code. */
@org.jspecify.annotations.NullMarked
package opencredit.api.subjects;
