package opencredit.api.portal.form;

import java.util.List;

/**
 * One field of a form.
 *
 * @param name of the parameter
 * @param label what readers call it
 * @param value as asked; empty where nothing is
 * @param none what not choosing means; empty for a field that is typed
 * @param options to choose from, or to complete what is typed
 * @param error what is wrong with the value; empty where nothing is
 */
public record FormField(
        String name, String label, Kind kind, String value, String none, List<Option> options, String error) {

    /** How it is filled in. */
    public enum Kind {
        /** By choosing. */
        CHOICE,
        TEXT,
        DATE,
        /** Yuan. */
        AMOUNT
    }

    /** What can be chosen. */
    public record Option(String value, String label) {}

    /** What is chosen from; a value from elsewhere is an option too, or sending the form would lose it. */
    static FormField choice(String name, String label, String value, String none, List<Option> options) {
        return new FormField(name, label, Kind.CHOICE, value, none, options, "");
    }

    /** What is typed, with options to complete it. */
    public static FormField typed(String name, String label, Kind kind, String value, List<Option> options) {
        return new FormField(name, label, kind, value, "", options, "");
    }

    FormField wrong(String sentence) {
        return new FormField(name, label, kind, value, none, options, sentence);
    }

    /** Whether something is wrong with it. */
    public boolean isWrong() {
        return !error.isEmpty();
    }
}
