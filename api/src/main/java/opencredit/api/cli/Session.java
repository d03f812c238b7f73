package opencredit.api.cli;

import opencredit.api.Register;
import opencredit.api.Settings;

/** A register for the length of one command; left in order although Ctrl-C cuts the command off. */
final class Session implements AutoCloseable {
    private final Register register;
    private final Thread interrupted;

    private Session(Register register) {
        this.register = register;
        this.interrupted = new Thread(register::close, "interrupted");
    }

    static Session open(Settings settings) {
        Session session = new Session(Register.open(settings));
        Runtime.getRuntime().addShutdownHook(session.interrupted);
        return session;
    }

    Register register() {
        return register;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException e) {
            // the process is going down, and the hook closes it
            return;
        }
        register.close();
    }
}
