/**
 * Forms that narrow what a page shows: which fields, what can be chosen, what is chosen, what is wrong. Every kind of page
 * may use it; it knows none of them.
 */
@org.jspecify.annotations.NullMarked
package opencredit.api.portal.form;
