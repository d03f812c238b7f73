/** What publishers ask of their own: the records they published, and the promises of their bodies that fall due. */
@org.jspecify.annotations.NullMarked
package opencredit.api.own;
