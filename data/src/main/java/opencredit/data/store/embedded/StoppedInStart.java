package opencredit.data.store.embedded;

/** The process was told to stop while a database was being started; what was begun is undone. */
public final class StoppedInStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoppedInStart() {
        super("stopped while starting");
    }
}
