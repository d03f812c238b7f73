/** What machines ask to know whether the service is well. */
@org.jspecify.annotations.NullMarked
package opencredit.api.health;
