package opencredit.api.cli;

import opencredit.data.store.Act;

/** Who sits at the command line: the user whom the operating system knows. Whoever can run a command is trusted. */
final class Operator {
    private Operator() {}

    static String name() {
        String user = System.getProperty("user.name", "").strip();
        return "command-line:" + (user.isEmpty() ? "?" : user);
    }

    /** A write by this user. */
    static Act act(String reason) {
        return new Act(name(), reason);
    }
}
