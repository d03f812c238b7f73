package opencredit.api.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import opencredit.api.service.FictionalRows;
import opencredit.api.service.TestService;
import opencredit.data.key.KeyOutcome;
import opencredit.data.key.KeyRole;
import opencredit.data.key.KeyScope;
import opencredit.data.key.NewKey;
import opencredit.data.store.keys.ListedPublishers;
import opencredit.data.store.lock.Lock;

/** Staff of the demonstration's register: their keys, and the pages that they see. */
final class StaffDesk {
    private static final String CODE = "code";

    private StaffDesk() {}

    /** A key of an administrator. */
    static KeyOutcome.Made administrator() {
        return made(KeyRole.ADMINISTRATOR, KeyScope.NONE);
    }

    /** A key of a body that published penalties. */
    static KeyOutcome.Made publisher() {
        JsonNode body = published().path("publisher");
        String code = body.path(CODE).textValue();
        TestService service = DemonstrationPortal.service();
        new ListedPublishers(service.database(), service.clock())
                .add(body.path("name").textValue(), code, "test");
        return made(KeyRole.PUBLISHER, new KeyScope(List.of(code), List.of(dataset(), "licences"), null));
    }

    /** One in which it submits. */
    static String dataset() {
        return "penalties";
    }

    /** The first record of those shown whose publisher has a code. */
    private static JsonNode published() {
        return StreamSupport.stream(
                        DemonstrationPortal.json("/v1/datasets/" + dataset() + "/records?limit=100")
                                .path("records")
                                .spliterator(),
                        false)
                .filter(record -> record.path("publisher").has(CODE))
                .findFirst()
                .orElseThrow();
    }

    private static String record() {
        return published().path("id").textValue();
    }

    private static KeyOutcome.Made made(KeyRole role, KeyScope scope) {
        NewKey wanted = new NewKey(role, "信用科业务系统", scope, null, Duration.ofDays(30));
        if (DemonstrationPortal.service().keys().create(wanted, "test") instanceof KeyOutcome.Made made) {
            return made;
        }
        throw new AssertionError("no key for " + role);
    }

    /** Signs in by the form. */
    static void signIn(Page page, KeyOutcome.Made key) {
        page.navigate(DemonstrationPortal.address("/staff/sign-in"));
        page.locator("#key").fill(key.text().secret());
        page.locator("main button[type=submit]").click();
    }

    /** One row of whoever submits it. */
    static FilePayload file() {
        String row = FictionalRows.penalty(9001, "publisherName", "", "publisherCode", "");
        return new FilePayload("处罚.jsonl", "application/x-ndjson", row.getBytes(StandardCharsets.UTF_8));
    }

    /** Does something while batches wait for the ledger. */
    static void whileNothingIsWritten(Runnable work) {
        TestService service = DemonstrationPortal.service();
        service.database().jdbi().useTransaction(handle -> {
            Lock.take(handle, service.clock());
            work.run();
        });
    }

    /** Pages by the name of their picture. */
    static Map<String, String> ofAdministrators() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("staff-administrator", "/staff");
        pages.put("staff-keys", "/staff/keys");
        pages.put("staff-new-key", "/staff/new-key");
        pages.put("staff-key", "/staff/keys/" + publisher().key().id());
        pages.put("staff-bodies", "/staff/bodies");
        pages.put("staff-audit", "/staff/audit");
        return pages;
    }

    /** The same of those who submit. */
    static Map<String, String> ofPublishers() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("staff-publisher", "/staff");
        pages.put("staff-records", "/staff/records/penalties");
        pages.put("staff-records-refused", "/staff/records/penalties?from=x");
        pages.put("staff-record", "/staff/record/" + record());
        pages.put("staff-withdrawal", "/staff/record/" + record() + "/withdrawal?reason=revoked");
        pages.put("staff-restoration", "/staff/record/" + DemonstrationPortal.withdrawn() + "/restoration");
        pages.put("staff-upload", "/staff/upload/penalties");
        pages.put("staff-batches", "/staff/batches");
        pages.put("staff-timeliness", "/staff/timeliness");
        pages.put("staff-reminders", "/staff/reminders?days=366");
        return pages;
    }

    /** Chooses a file with a faulty row, by the field or dropped where scripts run. */
    static void choose(Page page, Look look) {
        String rows = "行政相对人名称,行政处罚决定书文号\n示例建材,\n";
        if (!look.runsScripts()) {
            page.locator("#file")
                    .setInputFiles(new FilePayload("处罚.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
            return;
        }
        JSHandle dropped = page.evaluateHandle("""
                (rows) => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File([rows], '处罚.csv', { type: 'text/csv' }));
                  return transfer;
                }""", rows);
        page.dispatchEvent("form.upload", "drop", Map.of("dataTransfer", dropped));
        PlaywrightAssertions.assertThat(page.locator("#file")).hasValue(Pattern.compile("处罚\\.csv$"));
    }
}
