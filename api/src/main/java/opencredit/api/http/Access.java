package opencredit.api.http;

/**
 * Who may use a route. The set is closed: whatever depends on it is a {@code switch} without a default, so that a new
 * case makes the compiler name every place.
 */
public sealed interface Access {

    /** Everybody, without an account. */
    record Public() implements Access {}
}
