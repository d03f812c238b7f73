/** The page that compares what public bodies did with their word. */
@org.jspecify.annotations.NullMarked
package opencredit.api.portal.integrity;
