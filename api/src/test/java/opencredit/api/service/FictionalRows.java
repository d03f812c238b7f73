package opencredit.api.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import opencredit.data.intake.Intake;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.outcome.Act;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.Report;

/** Rows as publishers submit them: penalties of {@link Fictional#AUTHORITY_CODE}. Number {@code n} is always the same. */
public final class FictionalRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FictionalRows() {}

    /** Some members other than usual: names and values by turns. */
    public static String penalty(int n, String... changes) {
        ObjectNode row = JSON.createObjectNode()
                .put("subjectName", Fictional.subjectName(n))
                .put("subjectKind", "organization")
                .put("subjectCode", Fictional.subjectCode(n))
                .put("documentNumber", "临示报罚〔2026〕" + n + "号")
                .put("violationType", "生产不合格建材")
                .put("violationFacts", "当事人第" + n + "号示例砖抗压强度不符合标准。")
                .put("category", "罚款")
                .put("penaltyContent", "罚款20000元")
                .put("fine", "20000.00")
                .put("legalBasis", "《中华人民共和国产品质量法》第四十九条")
                .put("decisionDate", "2026-05-20")
                .put("authorityName", Fictional.AUTHORITY_NAME)
                .put("authorityCode", Fictional.AUTHORITY_CODE)
                .put("publisherName", Fictional.AUTHORITY_NAME)
                .put("publisherCode", Fictional.AUTHORITY_CODE);
        for (int at = 0; at < changes.length; at += 2) {
            row.put(changes[at], changes[at + 1]);
        }
        return row.toString();
    }

    /** Publishes a row as the operator, and returns its record. */
    public static UUID published(TestService service, String row) {
        Report report = load(service, List.of(row));
        service.awaitKnown(report.seq());
        return service.feed().after(report.seq() - 1, 1).entries().getFirst().record();
    }

    /** Loads rows as the operator. */
    public static Report load(TestService service, List<String> rows) {
        try {
            Path file = Files.createTempFile("rows", ".jsonl");
            try (SubmittedBytes bytes = SubmittedBytes.at(Files.writeString(file, String.join("\n", rows)))) {
                return service.register()
                        .intake()
                        .load(
                                service.register().datasets().find("penalties").orElseThrow(),
                                bytes,
                                Acts.LOAD,
                                new Intake.Options(true, true, true),
                                Intake.Progress.UNHEARD);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A batch of the body that waits for a second word, without a row; submitted by nobody else's key. */
    public static UUID waitingBatch(TestService service) {
        UUID id = UUID.randomUUID();
        service.database().jdbi().useTransaction(handle -> {
            long batch = handle.select(
                            """
                    insert into batch (dataset, source, submitter, reason, state, known, report, waits_since)
                    values ('penalties', 'a.csv', 'key:nobody', 'update', 'waiting', 0, ?, now()) returning id
                    """,
                            "{\"dataset\":\"penalties\",\"source\":\"a.csv\",\"flagged\":0,\"skipped\":{},\"refusals\":{},\"flags\":{},\"notes\":[]}")
                    .mapTo(long.class)
                    .one();
            handle.execute("""
                    insert into upload (id, actor, bodies, dataset, mode, source, state, holder, bytes, received_at, batch)
                    values (?, 'key:nobody', ?, 'penalties', 'publish', 'a.csv', 'staged', 1, 1, now(), ?)
                    """, id, new String[] {Fictional.AUTHORITY_CODE}, batch);
        });
        return id;
    }

    /** A record that was withdrawn. */
    public static UUID withdrawn(TestService service, String row) {
        UUID record = published(service, row);
        service.ledger().withdraw(record, new Act("test", "revoked"), null);
        service.awaitKnown(service.feed().head());
        return record;
    }
}
