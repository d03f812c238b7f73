package opencredit.api.cli.console;

/** One line that is drawn over itself while something long is done, and is gone when it is. For one thread at a time. */
public final class ProgressLine implements AutoCloseable {
    private static final int BAR = 20;
    /** A line that wraps is not drawn over: 80 columns is the narrowest that terminals usually are. */
    private static final int COLUMNS = 79;

    private static final int WHOLE = 100;
    private static final String ERASED = "\r\033[K";

    private final Console console;
    private boolean isDrawn;

    public ProgressLine(Console console) {
        this.console = console;
    }

    /**
     * Draws it anew.
     *
     * @param text what is done, and how much of it
     */
    public void show(long done, long total, String text) {
        if (!console.terminal() || total <= 0) {
            return;
        }
        long percent = Math.clamp(done * WHOLE / total, 0, WHOLE);
        int full = (int) (percent * BAR / WHOLE);
        String bar = "[" + "#".repeat(full) + "-".repeat(BAR - full) + "] " + String.format("%3d%% ", percent);
        console.err().print(ERASED + bar + cut(text, COLUMNS - bar.length()));
        console.err().flush();
        isDrawn = true;
    }

    /** A Chinese character is two columns wide. */
    private static String cut(String text, int columns) {
        StringBuilder fitting = new StringBuilder();
        int left = columns;
        for (int character : text.codePoints().toArray()) {
            left -= character < 0x2E80 ? 1 : 2;
            if (left < 0) {
                break;
            }
            fitting.appendCodePoint(character);
        }
        return fitting.toString();
    }

    @Override
    public void close() {
        if (isDrawn) {
            console.err().print(ERASED);
            console.err().flush();
            isDrawn = false;
        }
    }
}
