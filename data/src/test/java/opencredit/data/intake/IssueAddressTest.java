package opencredit.data.intake;

import static opencredit.data.intake.TestFiles.csv;
import static opencredit.data.intake.TestFiles.penalty;
import static opencredit.data.intake.TestFiles.write;
import static opencredit.data.intake.TestFiles.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import opencredit.data.Cases;
import opencredit.data.intake.Intake.Options;
import opencredit.data.intake.check.Standards;
import opencredit.data.intake.report.Issue;
import opencredit.data.intake.spool.SubmittedBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An issue names the cell that is at fault, wherever its column and row stand. */
class IssueAddressTest {
    /** What is wrong with a cell, the cell and the code it gets. */
    private record Wrong(String column, String cell, String code) {}

    private static final List<Wrong> WRONGS = List.of(
            new Wrong("处罚决定日期", "2018/411", "broken-date"),
            new Wrong("行政处罚决定书文号", "", "missing-number"),
            new Wrong("行政相对人名称", "", "missing-name"),
            new Wrong("处罚依据", "", "missing:legalBasis"),
            new Wrong("统一社会信用代码", "91371300699999996V", "not-a-code:subjectCode"),
            new Wrong("罚款金额（万元）", "很多", "broken-amount:fine"));

    /** A table of drawn columns and the places of what is wrong in it, each as cell, header and code. */
    private record Drawn(List<List<String>> table, TreeSet<String> wrong, boolean isWorkbook) {}

    @TempDir
    Path folder;

    @Test
    void ofDrawnTables() {
        Cases.check("addresses of issues", 60, IssueAddressTest::draw, this::check);
    }

    private static Drawn draw(Random random) {
        List<String> headers = new ArrayList<>(penalty().keySet());
        for (int more = random.nextInt(12); more > 0; more--) {
            headers.add("附加列" + more);
        }
        Collections.shuffle(headers, random);
        List<List<String>> table = new ArrayList<>();
        table.add(headers);
        TreeSet<String> wrong = new TreeSet<>();
        for (int row = 2; row <= 12; row++) {
            Map<String, String> cells = penalty("行政处罚决定书文号", "示罚〔2026〕" + row + "号");
            if (random.nextBoolean()) {
                Wrong one = Cases.pick(random, WRONGS);
                cells.put(one.column(), one.cell());
                wrong.add(letters(headers.indexOf(one.column())) + row + " " + one.column() + " " + one.code());
            }
            table.add(headers.stream()
                    .map(header -> cells.getOrDefault(header, ""))
                    .toList());
        }
        return new Drawn(table, wrong, random.nextBoolean());
    }

    private static String letters(int place) {
        return place < 26 ? "" + (char) ('A' + place) : "A" + (char) ('A' + place - 26);
    }

    private void check(Drawn drawn) {
        Path file =
                drawn.isWorkbook() ? xlsx(folder, "a.xlsx", drawn.table()) : write(folder, "a.csv", csv(drawn.table()));
        TreeSet<String> said = new TreeSet<>();
        for (Issue issue : issues(file)) {
            if (issue.kind() == Issue.Kind.REFUSED || issue.kind() == Issue.Kind.FLAGGED) {
                said.add(issue.cell() + " " + issue.column() + " " + issue.code());
            }
        }
        assertThat(said).isEqualTo(drawn.wrong());
    }

    private static List<Issue> issues(Path file) {
        List<Issue> issues = new ArrayList<>();
        new FileReading(
                        WhatWasRead.dataset("penalties"),
                        WhatWasRead.DATASETS,
                        WhatWasRead.SECRET,
                        WhatWasRead.CLOCK.instant(),
                        new Options(true, true, true),
                        Standards.Published.NOTHING,
                        new Intake.Progress() {
                            @Override
                            public void issue(Issue issue) {
                                issues.add(issue);
                            }
                        })
                .run(SubmittedBytes.at(file), (verdict, row) -> {});
        return issues;
    }

    /** More than a report names. */
    @Test
    void everyRowIsSaid() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.copyOf(penalty().keySet()));
        for (int row = 0; row < 1_500; row++) {
            table.add(List.copyOf(penalty("行政处罚决定书文号", "示罚〔2026〕" + row + "号", "处罚决定日期", "2018/411")
                    .values()));
        }
        assertThat(issues(write(folder, "a.csv", csv(table)))).hasSize(1_500);
    }

    /** In JSON Lines no column has a place. */
    @Test
    void anObjectHasNoCells() {
        Path file = write(folder, "a.jsonl", """
                {"行政相对人名称": "临沂示例建材有限公司", "行政处罚决定书文号": "1号", "处罚决定日期": "2018/411", "处罚机关": "临沂示例局"}
                """);
        assertThat(issues(file))
                .filteredOn(issue -> issue.kind() == Issue.Kind.REFUSED)
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.row()).isEqualTo(1);
                    assertThat(issue.column()).isEqualTo("处罚决定日期");
                    assertThat(issue.cell()).isNull();
                });
    }
}
