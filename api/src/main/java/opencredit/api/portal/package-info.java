/** Pages for people: what this is, the contract rendered, what a problem means. Nothing is asked of another site. */
@org.jspecify.annotations.NullMarked
package opencredit.api.portal;
