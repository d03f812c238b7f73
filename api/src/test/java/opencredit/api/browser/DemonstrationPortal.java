package opencredit.api.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.api.settings.Register;
import opencredit.data.demo.Demonstration;
import opencredit.data.intake.Intake;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.Acts;

/** A portal with records of every dataset, shared by all tests in a browser. */
final class DemonstrationPortal {
    private static final TestService SERVICE = make();
    /** Of a subject that has no other. */
    private static final int ONLY = 777;

    private DemonstrationPortal() {}

    private static TestService make() {
        TestService service = new TestService();
        Register register = service.register();
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "portal");
            LocalDate today = LocalDate.ofInstant(register.clock().instant(), ZoneId.of("Asia/Shanghai"));
            Map<String, Path> files =
                    new Demonstration(register.datasets(), today).write(folder, Demonstration.DEFAULT_RECORDS, 1);
            register.datasets()
                    .all()
                    .forEach(dataset -> register.intake()
                            .load(
                                    dataset,
                                    SubmittedBytes.at(Objects.requireNonNull(files.get(dataset.id()))),
                                    Acts.LOAD,
                                    new Intake.Options(true, false, true),
                                    Intake.Progress.UNHEARD));
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
        service.awaitKnown(service.feed().head());
        return service;
    }

    static TestService service() {
        return SERVICE;
    }

    /** The whole address of a page. */
    static String address(String path) {
        return "http://localhost:" + SERVICE.port() + path;
    }

    static JsonNode json(String path) {
        return SERVICE.client().send("GET", path).json();
    }

    /** The newest record of a dataset whose subject has an archive. */
    static JsonNode record(String dataset) {
        return StreamSupport.stream(
                        json("/v1/datasets/" + dataset + "/records?limit=100")
                                .path("records")
                                .spliterator(),
                        false)
                .filter(record -> record.at("/subject/code").isTextual())
                .findFirst()
                .orElseThrow();
    }

    /** The id of a record that was shown and is withdrawn. */
    static synchronized String withdrawn() {
        JsonNode penalties = json("/v1/datasets/penalties/records?limit=100").path("records");
        UUID id = UUID.fromString(penalties.get(penalties.size() - 1).path("id").textValue());
        long seq = Acts.entry(SERVICE.ledger().withdraw(id, Acts.of("repaired"), null))
                .seq();
        SERVICE.awaitKnown(seq);
        return id.toString();
    }

    /** The code of a subject whose last record was withdrawn. */
    static String forgotten() {
        return Forgotten.CODE;
    }

    private static String forget() {
        Disclosure only = Fictional.penalty(ONLY);
        UUID id = UUID.fromString(SERVICE.publish(only));
        SERVICE.awaitKnown(Acts.entry(SERVICE.ledger().withdraw(id, Acts.of("repaired"), null))
                .seq());
        return String.valueOf(only.subject().code());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static final class Forgotten {
        private static final String CODE = forget();
    }
}
