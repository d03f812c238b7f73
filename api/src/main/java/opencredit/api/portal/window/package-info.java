/** For how long records are shown, and from when they may be repaired, in words. */
@org.jspecify.annotations.NullMarked
package opencredit.api.portal.window;
