package opencredit.api.cli.console;

/** What a command does when a signal cuts it off. Each is called once at most, on another thread than the command's. */
public interface LastWords {
    /** Asks the command to end early; it ends soon, and says what there is to say. */
    void leave();

    /**
     * Says it in place of the command, which has not begun, or does not end in time. Without effect where it is said already.
     */
    void say();
}
