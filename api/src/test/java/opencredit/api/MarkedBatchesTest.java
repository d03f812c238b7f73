package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.service.Fictional;
import opencredit.api.service.FictionalRows;
import opencredit.api.service.Submitter;
import opencredit.api.service.TestService;
import opencredit.data.intake.MarkedParts;
import opencredit.data.intake.TestFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Submitted files are handed back with their issues marked: to who may know of them, for a day. */
class MarkedBatchesTest {
    private static final String LINES = "application/x-ndjson";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String NUMBER = "11010519491231002X";

    @TempDir
    private static Path folder;

    private static TestService service;
    private static Submitter publisher;

    @BeforeAll
    static void serve() {
        service = new TestService();
        publisher = Submitter.publisher(service, Fictional.AUTHORITY_CODE);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @AfterEach
    void now() {
        service.clock().ahead(Duration.ZERO);
    }

    private static byte[] rows(int from, int to, String... changes) {
        return IntStream.range(from, to)
                .mapToObj(n -> FictionalRows.penalty(n, changes))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Where a file can be asked for once it is done. */
    private static String submitted(String mode, String type, byte[] file) {
        String place = Submitter.place(publisher.submit(mode, type, file));
        publisher.ended(place);
        return place;
    }

    private static ContractAnswer marked(String place) {
        return publisher.get(place + "/issues?format=xlsx");
    }

    private static void refused(ContractAnswer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("code").textValue()).isEqualTo(code);
    }

    /** All parts of a workbook. */
    private static String parts(ContractAnswer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo(XLSX);
        return MarkedParts.of(answer.response().body()).all();
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        return Files.readAllBytes(TestFiles.xlsx(folder, "a.xlsx", rows));
    }

    private static List<List<String>> faulty(String document) {
        return List.of(
                List.of("行政相对人名称", "行政处罚决定书文号", "处罚决定日期", "处罚机关", "数据来源单位统一社会信用代码", "处罚内容"),
                List.of(
                        "临沂示例建材有限公司",
                        document,
                        "去年",
                        Fictional.AUTHORITY_NAME,
                        Fictional.AUTHORITY_CODE,
                        "罚款，身份证" + NUMBER));
    }

    @Test
    void aWorkbookComesBackMarkedWithoutWhatIsPersonal() throws IOException {
        String place = submitted("check", XLSX, workbook(faulty("临示退罚〔2026〕1号")));
        ContractAnswer answer = marked(place);
        assertThat(parts(answer))
                .contains("原文件 C2 处罚决定日期\nbroken-date", "<comment ref=\"D2\"", "问题清单", "去年", "罚款，身份证")
                .doesNotContain(NUMBER.substring(0, 14));
        assertThat(answer.header("Content-Disposition")).contains("issues.xlsx");
        refused(publisher.get(place + "/issues?format=xlsx&limit=3"), 400, "invalid-parameter");
    }

    @Test
    void aWorkbookByGzipIsReadAndComesBackToo() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(workbook(faulty("临示退罚〔2026〕2号")));
        }
        String place = submitted("check", "application/gzip", packed.toByteArray());
        assertThat(publisher.get(place).json().at("/report/refused").intValue()).isEqualTo(1);
        assertThat(parts(marked(place))).contains("broken-date");
    }

    /** Rows that intake takes and the ledger does not are marked as well. */
    @Test
    void whatTheLedgerRefusesIsMarked() throws IOException {
        byte[] twice = (FictionalRows.penalty(600) + "\n" + FictionalRows.penalty(600, "penaltyContent", "罚款一万元"))
                .getBytes(StandardCharsets.UTF_8);
        String place = submitted("publish", LINES, twice);
        assertThat(parts(marked(place))).contains("整行：与本批次中前面的一行是同一决定但内容不同");
    }

    /** Most of all who sent a file of which too much is refused wants to see which. */
    @Test
    void aFileThatIsNotTakenForItsRowsIsMarked() throws IOException {
        String place = submitted("publish", LINES, rows(700, 820, "decisionDate", "去年"));
        JsonNode batch = publisher.get(place).json();
        assertThat(batch.at("/failure/code").textValue()).isEqualTo("unexpected-load");
        assertThat(parts(marked(place)).split("<comment ", -1)).hasSize(121);
    }

    @Test
    void othersKnowNothingOfIt() {
        String place = submitted("check", LINES, rows(610, 611, "legalBasis", ""));
        assertThat(Submitter.administrator(service)
                        .get(place + "/issues?format=xlsx")
                        .status())
                .isEqualTo(200);
        Submitter other = Submitter.publisher(service, "11371300YGT6KGG41P");
        refused(other.get(place + "/issues?format=xlsx"), 404, "unknown-batch");
    }

    @Test
    void whereNothingIsSaidOrNotYetThereIsNone() {
        refused(marked("/v1/batches/" + FictionalRows.waitingBatch(service)), 409, "no-marked-workbook");
        UUID received = UUID.randomUUID();
        service.database()
                .jdbi()
                .useHandle(handle -> handle.execute("""
                insert into upload (id, actor, bodies, dataset, mode, source, state, holder, bytes, received_at)
                select ?, 'key:nobody', ?, 'penalties', 'check', 'a.csv', 'received', holder, 1, now()
                from holding limit 1
                """, received, new String[] {Fictional.AUTHORITY_CODE}));
        ContractAnswer early = marked("/v1/batches/" + received);
        refused(early, 409, "no-marked-workbook");
        assertThat(early.json().path("detail").textValue()).contains("还没有检查完");
    }

    @Test
    void afterADayItIsGoneAndTheIssuesStay() {
        String place = submitted("check", LINES, rows(630, 631, "legalBasis", ""));
        assertThat(marked(place).status()).isEqualTo(200);
        service.clock().ahead(Duration.ofHours(24).plusMinutes(1));
        refused(marked(place), 410, "marked-workbook-gone");
        assertThat(publisher.get(place + "/issues?format=csv").text()).contains("missing:legalBasis");
        // deleted, and not only out of reach
        service.uploads().keepUp();
        service.clock().ahead(Duration.ZERO);
        refused(marked(place), 410, "marked-workbook-gone");
    }
}
