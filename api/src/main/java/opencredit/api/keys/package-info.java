/** Who may write: keys, bodies whose records keys bring in, and the audit trail. */
@org.jspecify.annotations.NullMarked
package opencredit.api.keys;
