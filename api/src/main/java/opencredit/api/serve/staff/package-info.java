/** The routes that need a key. */
@org.jspecify.annotations.NullMarked
package opencredit.api.serve.staff;
