/** What publishers ask of their own: promises that fall due, and what intake said of their files. */
@org.jspecify.annotations.NullMarked
package opencredit.data.store.own;
