package opencredit.data.intake.check;

import static opencredit.data.intake.TestFiles.csv;
import static opencredit.data.intake.TestFiles.penalty;
import static opencredit.data.intake.TestFiles.table;
import static opencredit.data.intake.TestFiles.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import opencredit.data.Cases;
import opencredit.data.intake.Intake;
import opencredit.data.intake.Intake.Options;
import opencredit.data.intake.Intake.Progress;
import opencredit.data.intake.WhatWasRead;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.Report;
import opencredit.data.outcome.Report.Note;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.write.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People of one decision: whom nothing public tells from an earlier one of the file is refused, and never counts as unchanged. */
class PersonMarksTest {
    private static final List<String> NAMES = List.of("王小明", "王小明", "王小红", "王*", "王某某", "王XX", "欧阳小明");
    private static final List<String> NUMBERS = List.of("", "E10000001", "E10000002", "E10000003");

    @TempDir
    Path folder;

    private record Person(String name, String number) {
        static Person of(Random random) {
            return new Person(Cases.pick(random, NAMES), Cases.pick(random, NUMBERS));
        }

        boolean isHidden() {
            return !name.endsWith("明") && !name.endsWith("红");
        }

        /** Whether the file says nothing by which they may be two. */
        boolean isAgain(Person first) {
            return number.equals(first.number) && !(number.isEmpty() && isHidden());
        }

        Map<String, String> row(int decision) {
            return penalty(
                    "行政处罚决定书文号",
                    "临示罚〔2026〕" + decision + "号",
                    "行政相对人名称",
                    name,
                    "行政相对人类别",
                    "自然人",
                    "统一社会信用代码",
                    "",
                    "证件号码",
                    number);
        }
    }

    /** What becomes of the people of one decision after another. */
    private static final class Expected {
        private final List<Map<String, String>> rows = new ArrayList<>();
        private final TreeSet<Long> same = new TreeSet<>();
        private long first;
        private long again;

        void add(List<Person> people, int decision) {
            List<Person> before = new ArrayList<>();
            for (Person person : people) {
                rows.add(person.row(decision));
                Person first = before.stream()
                        .filter(one -> one.name.equals(person.name))
                        .findFirst()
                        .orElse(null);
                if (first == null) {
                    this.first++;
                } else if (person.isAgain(first)) {
                    again++;
                } else {
                    same.add(rows.size() + 1L);
                }
                before.add(person);
            }
        }
    }

    @Test
    void nobodyIsLostUnderAnothersName() {
        Expected expected = new Expected();
        Cases.check(
                "people of one decision",
                random -> random.ints(2 + random.nextInt(3), 0, Integer.MAX_VALUE)
                        .mapToObj(seed -> Person.of(random))
                        .toList(),
                people -> expected.add(people, expected.rows.size()));
        Path file = write(folder, "a.csv", csv(table(expected.rows.toArray(Map[]::new))));
        try (Database database = TestDatabase.create()) {
            Report report = load(database, file);
            assertThat(report.published()).isEqualTo(expected.first);
            assertThat(report.unchanged()).isEqualTo(expected.again);
            check(report, expected);
            Report second = load(database, file);
            assertThat(second.unchanged()).isEqualTo(expected.first + expected.again);
            check(second, expected);
        }
    }

    private static void check(Report report, Expected expected) {
        assertThat(report.received()).isEqualTo(expected.rows.size());
        assertThat(report.refusals()).isEqualTo(Map.of("same-record", (long) expected.same.size()));
        assertThat(report.notes())
                .filteredOn(note -> note.code().equals("same-record"))
                .extracting(Note::row)
                .isEqualTo(expected.same.stream().limit(1_000).toList());
    }

    private static Report load(Database database, Path file) {
        Clock clock = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
        Intake intake = new Intake(
                WhatWasRead.DATASETS,
                database,
                new Ledger(database, clock, Deadlines.NONE),
                "a secret of the tests, 32 bytes.".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                clock);
        return intake.load(
                WhatWasRead.DATASETS.find("penalties").orElseThrow(),
                SubmittedBytes.at(file),
                Acts.LOAD,
                new Options(false, true, true),
                Progress.UNHEARD);
    }
}
