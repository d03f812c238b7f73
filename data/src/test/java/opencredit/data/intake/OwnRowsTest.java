package opencredit.data.intake;

import static opencredit.data.intake.TestFiles.csv;
import static opencredit.data.intake.TestFiles.penalty;
import static opencredit.data.intake.TestFiles.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import opencredit.data.dataset.Dataset;
import opencredit.data.intake.Intake.Options;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.Delivery;
import opencredit.data.outcome.Outcome;
import opencredit.data.outcome.OwnBodies;
import opencredit.data.outcome.OwnBodies.OwnBody;
import opencredit.data.outcome.Report;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Invariants;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Feed;
import opencredit.data.store.write.Ledger;
import opencredit.data.store.write.RecordCondition;
import opencredit.data.store.write.Staging;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever submits for some bodies brings in and changes their records, and no other's. */
class OwnRowsTest {
    private static final Dataset PENALTIES = WhatWasRead.dataset("penalties");
    private static final String ONE = "11371300000000019M", OTHER = "11371300YGT6KGG41P";
    private static final String NAME = "数据来源单位", CODE = "数据来源单位统一社会信用代码";

    private static final OwnBody FIRST = new OwnBody(ONE, ONE, List.of("临沂示例市场监督管理局", "市场监管局"));
    private static final OwnBody SECOND = new OwnBody(OTHER, OTHER, List.of("临沂示例发展和改革委员会"));
    private static final OwnBody WITHOUT_CODE = new OwnBody("body-7", null, List.of("示例开发区管理委员会"));

    private static Database database;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() {
        TestDatabase.clear(database);
    }

    private static Options by(boolean rates, OwnBody... bodies) {
        return new Options(false, false, true, new Delivery(new OwnBodies(List.of(bodies), rates), null));
    }

    private static OwnBody[] bodies(String which) {
        return switch (which) {
            case "one" -> new OwnBody[] {FIRST};
            case "several" -> new OwnBody[] {FIRST, SECOND, WITHOUT_CODE};
            default -> new OwnBody[] {WITHOUT_CODE};
        };
    }

    private WhatWasRead read(Options options, Map<String, String> row) {
        return WhatWasRead.of("penalties", file(row), options);
    }

    @SafeVarargs
    private final Path file(Map<String, String>... rows) {
        try {
            return Files.writeString(folder.resolve("a.csv"), csv(table(rows)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Whatever else is in the row: its authority is somebody else's everywhere. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "one|临沂示例市场监督管理局|11371300000000019M|临沂示例市场监督管理局|11371300000000019M",
                "one|别的名称局|11371300000000019M|临沂示例市场监督管理局|11371300000000019M",
                "one|''|11371300000000019M|临沂示例市场监督管理局|11371300000000019M",
                "one|临沂示例市场监督管理局|''|临沂示例市场监督管理局|11371300000000019M",
                "one|市场监管局|''|临沂示例市场监督管理局|11371300000000019M",
                "one|临沂示例市场监督 管理局|无|临沂示例市场监督管理局|11371300000000019M",
                "one|''|''|临沂示例市场监督管理局|11371300000000019M",
                "several|''|11371300YGT6KGG41P|临沂示例发展和改革委员会|11371300YGT6KGG41P",
                "several|临沂示例发展和改革委员会|''|临沂示例发展和改革委员会|11371300YGT6KGG41P",
                "several|示例开发区管理委员会|''|示例开发区管理委员会|-",
                "without|''|''|示例开发区管理委员会|-",
                "without|''|body-7|示例开发区管理委员会|-"
            })
    void ownRowsAreTakenAndFilledIn(String whose, String name, String code, String shownName, String shownCode) {
        WhatWasRead read = read(by(false, bodies(whose)), penalty(NAME, name, CODE, code, "处罚机关", "临沂示例公安局"));
        Disclosure disclosure = read.only();
        assertThat(disclosure.publisher()).isNotNull();
        assertThat(disclosure.publisher().name().replace(" ", "")).isEqualTo(shownName);
        assertThat(disclosure.publisher().code()).isEqualTo(shownCode);
        assertThat(disclosure.flags()).doesNotContain("missing:publisherName");
        assertThat(shownCode != null && disclosure.flags().contains("missing:publisherCode"))
                .isFalse();
        assertThat(disclosure.authority().name()).isEqualTo("临沂示例公安局");
    }

    @ParameterizedTest
    @CsvSource({
        "one,临沂示例市场监督管理局,11371300YGT6KGG41P,not-yours",
        "one,临沂示例发展和改革委员会,'',not-yours",
        "one,临沂示例市场监督管理局,11371300YGT6KGG41Q,not-yours",
        "several,别的局,'',not-yours",
        "several,'','',publisher-not-stated",
        "several,'',body-8,publisher-not-stated",
        "without,示例开发区管理委员会,11371300000000019M,not-yours",
        "without,别的局,'',not-yours"
    })
    void rowsOfOthersAreRefused(String whose, String name, String code, String refusal) {
        WhatWasRead read = read(by(false, bodies(whose)), penalty(NAME, name, CODE, code, "行政相对人名称", ""));
        assertThat(read.published()).isEmpty();
        assertThat(read.report().refusals().keySet())
                .isSubsetOf(refusal, "not-yours")
                .hasSize(1);
        assertThat(read.tally().submissions()).as("told of nobody else").isEmpty();
    }

    @Test
    void aGradeIsGivenByTheAgencyItself() {
        assertThat(read(by(true, FIRST), penalty()).published()).hasSize(1);
        assertThat(read(by(true, FIRST), penalty("处罚机关", "别的机关", "处罚机关统一社会信用代码", OTHER))
                        .report()
                        .refusals())
                .containsOnlyKeys("not-yours");
    }

    /** Whatever name a rater writes beside its own code, a grade does not stand under another agency's. */
    @ParameterizedTest
    @ValueSource(strings = {"别的评级机构", "临沂示例公安局", ""})
    void aGradeStandsUnderTheListedName(String written) {
        Disclosure grade = read(by(true, FIRST), penalty("处罚机关", written, "处罚机关统一社会信用代码", FIRST.id()))
                .only();
        assertThat(grade.authority().name()).isEqualTo(FIRST.names().getFirst());
    }

    private static Ledger ledger() {
        return new Ledger(database, Clock.systemUTC(), Deadlines.NONE);
    }

    private Report load(Options options, Path file) {
        Intake intake = new Intake(WhatWasRead.DATASETS, database, ledger(), WhatWasRead.SECRET, WhatWasRead.CLOCK);
        try (SubmittedBytes bytes = SubmittedBytes.at(file)) {
            return intake.load(PENALTIES, bytes, Acts.LOAD, options, Intake.Progress.UNHEARD);
        }
    }

    /** The natural key names no publisher, so that another's row could become the next version of a record. */
    @Test
    void recordsOfOthersStayAsTheyAre() {
        load(by(false, SECOND), file(penalty(CODE, OTHER)));
        long head = new Feed(database).head();
        Report amending = load(by(false, FIRST), file(penalty("违法事实", "改写的事实。")));
        assertThat(amending.refusals()).containsEntry("not-yours", 1L);
        Report ending = load(by(false, FIRST), file(penalty("当前状态", "3")));
        assertThat(ending.withdrawn() + ending.amended()).isZero();
        assertThat(new Feed(database).head()).isEqualTo(head);
        Report own = load(by(false, SECOND), file(penalty(CODE, OTHER, "违法事实", "改写的事实。")));
        assertThat(own.amended()).isEqualTo(1);
        Report operators = load(new Options(false, false, true), file(penalty("违法事实", "又改写的事实。")));
        assertThat(operators.amended()).isEqualTo(1);
        Invariants.check(database);
    }

    /** Between a batch's staging and its turn another body may publish the same decision. */
    @Test
    void aRecordThatAnotherPublishedMeanwhileStaysAsItIs() {
        Disclosure own = read(by(false, FIRST), penalty("违法事实", "一种说法。")).only();
        Disclosure others = read(by(false, SECOND), penalty(CODE, OTHER)).only();
        Delivery delivery = new Delivery(new OwnBodies(List.of(FIRST), false), null);
        try (Staging staging =
                Staging.open(database, "penalties", "a.csv", Acts.LOAD, delivery, InstantSource.system())) {
            staging.publish(1, own);
            long batch = staging.finish("{}");
            try (Staging first = Staging.open(database, "penalties", "b.csv", Acts.LOAD)) {
                first.publish(1, others);
                ledger().append(first.finish("{}"), rows -> {});
            }
            assertThat(ledger().append(batch, rows -> {}).refused()).containsEntry("not-yours", 1L);
        }
        Invariants.check(database);
    }

    /** Names that a body gave beside its own code are no proof: a record without a code is whose listed name it bears. */
    @Test
    void aNameThatWasOnlyWrittenReachesNoRecord() {
        String another = WITHOUT_CODE.names().getFirst();
        OwnBody claiming = new OwnBody(ONE, ONE, List.of("临沂示例市场监督管理局", another));
        load(by(false, WITHOUT_CODE), file(penalty(NAME, another, CODE, "")));
        var record = new Feed(database).after(0, 1).entries().getFirst().record();
        Report amending = load(by(false, claiming), file(penalty("违法事实", "改写的事实。")));
        assertThat(amending.refusals()).containsEntry("not-yours", 1L);
        RecordCondition foreign = new RecordCondition(new OwnBodies(List.of(claiming), false), null);
        assertThat(ledger().withdraw(record, Acts.of("revoked"), null, foreign)).isEqualTo(new Outcome.NotYours());
        Report own = load(by(false, WITHOUT_CODE), file(penalty(NAME, another, CODE, "", "违法事实", "改写的事实。")));
        assertThat(own.amended()).isEqualTo(1);
        Invariants.check(database);
    }

    /** Two requests that publish one decision at once: the second one changes nothing. */
    @Test
    void aRowThatPublishesAmendsNoRecord() {
        Options publishing = new Options(false, false, true, Delivery.publishing(new OwnBodies(List.of(FIRST), false)));
        assertThat(load(publishing, file(penalty(CODE, ONE))).published()).isEqualTo(1);
        long head = new Feed(database).head();
        Report again = load(publishing, file(penalty(CODE, ONE, "违法事实", "改写的事实。")));
        assertThat(again.refusals()).containsExactly(Map.entry("changed-meanwhile", 1L));
        assertThat(new Feed(database).head()).isEqualTo(head);
    }

    @Test
    void aWithdrawnRecordIsStillWhoseItWas() {
        load(by(false, SECOND), file(penalty(CODE, OTHER)));
        var record = new Feed(database).after(0, 1).entries().getFirst().record();
        RecordCondition foreign = new RecordCondition(new OwnBodies(List.of(FIRST), false), null);
        RecordCondition own = new RecordCondition(new OwnBodies(List.of(SECOND), false), 1L);
        RecordCondition stale = new RecordCondition(own.own(), 2L);
        Disclosure content = read(by(false, SECOND), penalty(CODE, OTHER)).only();
        assertThat(ledger().withdraw(record, Acts.of("revoked"), null, foreign)).isEqualTo(new Outcome.NotYours());
        assertThat(ledger().correct(record, Acts.of("corrected"), content, foreign))
                .isEqualTo(new Outcome.NotYours());
        assertThat(ledger().correct(record, Acts.of("corrected"), content, stale))
                .isEqualTo(new Outcome.Changed());
        assertThat(ledger().withdraw(record, Acts.of("revoked"), null, own)).isInstanceOf(Outcome.Written.class);
        assertThat(ledger().restore(record, Acts.of("court-order"), content, foreign))
                .isEqualTo(new Outcome.NotYours());
        assertThat(ledger().restore(record, Acts.of("court-order"), content, own))
                .isInstanceOf(Outcome.Written.class);
        Invariants.check(database);
    }
}
