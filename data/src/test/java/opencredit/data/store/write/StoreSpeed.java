package opencredit.data.store.write;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.Acts;
import opencredit.data.record.Ask;
import opencredit.data.record.RecordQuery;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.archive.Subjects;
import opencredit.data.store.db.Database;
import opencredit.data.store.read.Records;
import org.postgresql.PGConnection;

/**
 * How fast rows come into the ledger, beside a bare COPY of comparable CSV. Run by hand:
 * {@code java -cp … opencredit.data.store.write.StoreSpeed 200000}.
 */
final class StoreSpeed {

    private static long postmaster;

    private StoreSpeed() {}

    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[0]);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        Path home = Files.createTempDirectory(Path.of("target"), "speed");
        try (Database database = Database.embedded(home)) {
            if (arguments.length > 2) {
                database.jdbi().useHandle(handle -> handle.execute(arguments[2]));
            }
            postmaster = Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid"))
                    .getFirst());
            double copy = copy(database, rows);
            System.out.printf("COPY       %,10.0f rows/s%n", copy);
            for (int round = 0; round < rounds; round++) {
                load(database, round * rows, rows, copy);
            }
            load(database, 0, rows, copy);
            sizes(database);
            reads(database);
        }
    }

    private static void reads(Database database) {
        Records records = new Records(database);
        Subjects subjects = new Subjects(database, Datasets.load());
        java.time.Instant now = java.time.Instant.now();
        List<java.util.UUID> ids = database.jdbi()
                .withHandle(handle -> handle.createQuery("select id from record order by digest limit 40000")
                        .mapTo(java.util.UUID.class)
                        .list());
        for (int round = 0; round < 2; round++) {
            repeat("by id", 40_000, number -> records.find(ids.get(number), now));
            repeat(
                    "subject",
                    10_000,
                    number -> subjects.find(
                            String.valueOf(TestDisclosures.subject(number).code()), now));
            repeat(
                    "list",
                    5_000,
                    number -> records.list(
                            Ask.dataset("penalties")
                                    .authority(TestDisclosures.authority(number % 50)
                                            .name())
                                    .from(java.time.LocalDate.of(2024, 1, 1)
                                            .plusDays(number % 800)
                                            .toString())
                                    .query(RecordQuery.Sort.NEWEST_DECISION),
                            null,
                            20,
                            now));
            repeat(
                    "plain",
                    2_000,
                    number -> records.list(
                            Ask.dataset("penalties").query(RecordQuery.Sort.NEWEST_DECISION), null, 20, now));
        }
        stream(records);
    }

    private static void stream(Records records) {
        long start = System.nanoTime();
        long[] bytes = {0, 0};
        records.stream(Ask.dataset("penalties").query(RecordQuery.Sort.NEWEST_DECISION), Clock.systemUTC(), record -> {
            bytes[0] += record.content().length();
            bytes[1]++;
        });
        System.out.printf("stream %,.0f rows/s%n", bytes[1] / seconds(start));
    }

    private static void repeat(String what, int times, java.util.function.IntConsumer read) {
        Cpu cpu = Cpu.now();
        long start = System.nanoTime();
        for (int number = 0; number < times; number++) {
            read.accept(number);
        }
        System.out.printf("%-8s %,8.0f/s in one thread%n", what, times / seconds(start));
        cpu.print(what, times);
    }

    private static void load(Database database, int from, int rows, double copy) {
        List<Disclosure> disclosures = new ArrayList<>();
        for (int number = from; number < from + rows; number++) {
            disclosures.add(TestDisclosures.of("penalties", number));
        }
        Cpu cpu = Cpu.now();
        long start = System.nanoTime();
        long batch;
        try (Staging staging = Staging.open(database, "penalties", "speed.csv", Acts.LOAD)) {
            long row = 0;
            for (Disclosure disclosure : disclosures) {
                staging.publish(++row, disclosure);
            }
            batch = staging.finish("{}");
            cpu.print("stage", rows);
        }
        double staged = seconds(start);
        cpu = Cpu.now();
        start = System.nanoTime();
        var report = new Ledger(database, Clock.systemUTC(), Deadlines.NONE).append(batch, done -> {});
        double appended = seconds(start);
        cpu.print("append", rows);
        double whole = rows / (staged + appended);
        System.out.printf(
                "stage      %,10.0f rows/s%nappend     %,10.0f rows/s%nboth       %,10.0f rows/s, 1/%.1f of COPY, %d unchanged%n",
                rows / staged, rows / appended, whole, copy / whole, report.unchanged());
    }

    private static double copy(Database database, int rows) throws Exception {
        StringBuilder csv = new StringBuilder();
        for (int number = 0; number < rows; number++) {
            line(csv, TestDisclosures.of("penalties", number));
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            StringBuilder columns = new StringBuilder("c0 text");
            for (int column = 1; column < 25; column++) {
                columns.append(", c").append(column).append(" text");
            }
            statement.execute("create table untyped (" + columns + ")");
            double best = 0;
            for (int round = 0; round < 3; round++) {
                statement.execute("truncate untyped");
                Cpu cpu = Cpu.now();
                long start = System.nanoTime();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy untyped from stdin (format csv)", new StringReader(csv.toString()));
                best = Math.max(best, rows / seconds(start));
                cpu.print("COPY", rows);
            }
            statement.execute("drop table untyped");
            System.out.printf(
                    "%d MB of CSV%n", csv.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length >> 20);
            return best;
        }
    }

    private static void line(StringBuilder csv, Disclosure it) {
        List<Object> cells = new ArrayList<>(List.of(
                it.subject().name(),
                "法人及非法人组织",
                String.valueOf(it.subject().code()),
                "",
                "",
                "张三",
                it.documentNumber(),
                it.categories().getFirst(),
                String.valueOf(it.title()),
                it.authority().name(),
                String.valueOf(it.authority().code()),
                it.authority().name(),
                String.valueOf(it.authority().code()),
                it.decisionDate(),
                String.valueOf(it.window().until())));
        cells.addAll(it.fields().values());
        while (cells.size() < 25) {
            cells.add("");
        }
        csv.append(String.join(",", cells.stream().map(Object::toString).toList()))
                .append('\n');
    }

    private static void sizes(Database database) {
        database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select relname || ' ' || pg_size_pretty(pg_relation_size(oid)) from pg_class"
                                        + " where relkind in ('r', 'i', 't') and pg_relation_size(oid) > 1000000"
                                        + " order by pg_relation_size(oid) desc")
                        .mapTo(String.class)
                        .list())
                .forEach(System.out::println);
    }

    /** Processor time, which other programs on the machine do not change as they do the clock's. */
    private record Cpu(double java, double postgres) {
        static Cpu now() {
            return new Cpu(
                    cpu(ProcessHandle.current()),
                    ProcessHandle.allProcesses()
                            .filter(process ->
                                    process.info().command().orElse("").endsWith("bin/postgres"))
                            .mapToDouble(Cpu::cpu)
                            .sum());
        }

        void print(String what, int rows) {
            Cpu now = now();
            System.out.printf(
                    "%-8s %5.1f us Java, %5.1f us PostgreSQL a row%n",
                    what, (now.java - java) * 1e6 / rows, (now.postgres - postgres) * 1e6 / rows);
        }

        private static boolean isOurs(ProcessHandle process) {
            return process.parent().map(ProcessHandle::pid).orElse(0L) == postmaster;
        }

        private static double cpu(ProcessHandle process) {
            return process.info()
                    .totalCpuDuration()
                    .map(spent -> spent.toNanos() / 1e9)
                    .orElse(0.0);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
