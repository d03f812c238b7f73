/** Pages about public bodies as publishers: all of them, one of them, two side by side. */
@org.jspecify.annotations.NullMarked
package opencredit.api.portal.bodies;
