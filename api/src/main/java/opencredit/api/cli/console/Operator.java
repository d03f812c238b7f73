package opencredit.api.cli.console;

import opencredit.data.outcome.Act;

/** Who sits at the command line: the user whom the operating system knows. Whoever can run a command is trusted. */
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
