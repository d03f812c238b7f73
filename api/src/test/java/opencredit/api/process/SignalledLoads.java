package opencredit.api.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Feed;
import opencredit.data.store.write.Ledger;
import org.jdbi.v3.core.Handle;

/**
 * Loads of penalties as processes of their own, which a test interrupts. The test holds the ledger's lock, or a table, so that
 * a load is where it should be.
 */
final class SignalledLoads implements AutoCloseable {
    static final int ROWS = 30_000;
    /** What a process ends with that ended by the signal. */
    static final int SIGINT = 130, SIGTERM = 143;

    static final String HEADER = "行政相对人名称,统一社会信用代码,行政处罚决定书文号,违法行为类型,处罚类别,处罚决定日期,处罚机关,处罚机关统一社会信用代码\n";
    static final String ROW =
            "临沂示例建材有限公司,91371300699999996U,临示市监处罚〔2026〕%d号,生产不合格建材,罚款,2026-05-20,临沂示例市场监督管理局,11371300000000019M";

    private static final String LOCK = "select pg_advisory_lock(x'6f70656e63726564'::bigint)";
    private static final String UNLOCK = "select pg_advisory_unlock(x'6f70656e63726564'::bigint)";

    /** Signals that this process ignores, as Linux says it: a number in base 16 with a bit for each, the first for SIGHUP. */
    private static final Path STATUS = Path.of("/proc/self/status");

    private static final String IGNORED = "SigIgn:";
    private static final long INTERRUPT_BIT = 1L << 1;

    private final Path folder;
    private final String url = TestDatabase.createUrl();
    private final Database database;

    SignalledLoads(Path folder) {
        this.folder = folder;
        this.database = Database.external(url);
    }

    /** A process that is started where SIGINT is ignored ignores it too, and no test of Ctrl-C would ever end. */
    static void requireInterrupts() throws IOException {
        if (!Files.exists(STATUS)) {
            return;
        }
        boolean isIgnored = Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(IGNORED))
                .anyMatch(line ->
                        (Long.parseUnsignedLong(line.substring(IGNORED.length()).strip(), 16) & INTERRUPT_BIT) != 0);
        if (isIgnored) {
            throw new AssertionError(
                    "SIGINT is ignored by whoever started the tests (nohup, or & in a script), so Ctrl-C"
                            + " cannot be tested: run them in the foreground");
        }
    }

    Database database() {
        return database;
    }

    Ledger ledger() {
        return new Ledger(database, Clock.systemUTC(), Deadlines.NONE);
    }

    long head() {
        return new Feed(database).head();
    }

    boolean is(String question, Object... values) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.select(question, values).mapTo(boolean.class).one());
    }

    /** Takes the ledger's lock, on a connection of the test's own. */
    static void lock(Handle handle) {
        handle.execute(LOCK);
    }

    static void unlock(Handle handle) {
        handle.execute(UNLOCK);
    }

    /** Penalties of these numbers from 0 on, in a file. */
    Path rows(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            String rows = IntStream.range(0, ROWS).mapToObj(ROW::formatted).collect(Collectors.joining("\n"));
            Files.writeString(file, HEADER + rows + "\n");
        }
        return file;
    }

    /** A register in the test's database. */
    Map<String, String> external() {
        return Map.of("OPENCREDIT_DATABASE_URL", url, "OPENCREDIT_SECRET", "0123456789abcdef0123456789abcdef");
    }

    Program start(Map<String, String> settings, Path... files) {
        List<String> options = new ArrayList<>(Packed.options());
        options.add("-Dopencredit.terminal=true");
        List<String> arguments = new ArrayList<>(List.of("load", "penalties", "--json", "--force"));
        for (Path file : files) {
            arguments.add(file.toString());
        }
        return Program.start(options, folder.resolve("home"), folder, settings, arguments.toArray(String[]::new));
    }

    @Override
    public void close() {
        database.close();
    }
}
