package opencredit.api.cli.console;

import opencredit.data.outcome.Act;

/** The user at the command line, as the operating system knows it. A user who can run a command is trusted. */
public final class Operator {
    private Operator() {}

    public static String name() {
        String user = System.getProperty("user.name", "").strip();
        return "command-line:" + (user.isEmpty() ? "?" : user);
    }

    /** A write by this user. */
    public static Act act(String reason) {
        return new Act(name(), reason);
    }
}
