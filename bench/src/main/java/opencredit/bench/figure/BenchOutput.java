package opencredit.bench.figure;

/** What the bench says while it runs. */
public final class BenchOutput {

    private BenchOutput() {}

    /** Tells whoever waits. */
    public static void say(String line) {
        System.err.println(line);
    }
}
