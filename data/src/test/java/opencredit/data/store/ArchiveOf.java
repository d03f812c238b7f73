package opencredit.data.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/** A fictional disclosure of {@code TestDatasets}, said in a line. */
public record ArchiveOf(
        String dataset,
        String number,
        Party subject,
        @Nullable Party counterparty,
        Party authority,
        List<String> categories,
        LocalDate decided,
        Disclosure.Standing standing,
        @Nullable Instant until,
        Map<String, Object> fields,
        @Nullable BigDecimal amount) {
    /** A public body, a company, an authority. */
    public static final Party BODY = party("临沂示例市场监督管理局", "11371300YGT6KGG41P");

    public static final Party COMPANY = party("临沂示例建材有限公司", "91371300YX00000115");
    public static final Party OTHER = party("临沂示例食品有限公司", "91371300YX00000229");
    public static final Party PERSON = new Party("张*", null, SubjectKind.PERSON);
    public static final Party AGENCY = new Party("临沂示例评级机构", "91371300YX0000033D", null);

    /** About {@code subject}, decided on the n-th day of 2026 by the agency, without end. */
    public static ArchiveOf of(String dataset, String number, Party subject, int day) {
        return new ArchiveOf(
                dataset,
                number,
                subject,
                null,
                AGENCY,
                List.of(),
                LocalDate.ofYearDay(2026, day),
                Disclosure.Standing.NONE,
                null,
                Map.of(),
                null);
    }

    private static Party party(String name, String code) {
        return new Party(name, code, SubjectKind.ORGANIZATION);
    }

    public ArchiveOf with(Party second) {
        return new ArchiveOf(
                dataset, number, subject, second, authority, categories, decided, standing, until, fields, amount);
    }

    public ArchiveOf by(Party other) {
        return new ArchiveOf(
                dataset, number, subject, counterparty, other, categories, decided, standing, until, fields, amount);
    }

    public ArchiveOf of(String category) {
        List<String> one = List.of(category);
        return new ArchiveOf(
                dataset, number, subject, counterparty, authority, one, decided, standing, until, fields, amount);
    }

    public ArchiveOf in(String state) {
        Disclosure.Standing changed = standing.inState(state);
        return new ArchiveOf(
                dataset,
                number,
                subject,
                counterparty,
                authority,
                categories,
                decided,
                changed,
                until,
                Map.of("state", state),
                amount);
    }

    /** Beside what it says already. */
    public ArchiveOf saying(String field, boolean answer) {
        Map<String, Object> more = new TreeMap<>(fields);
        more.put(field, answer);
        return new ArchiveOf(
                dataset, number, subject, counterparty, authority, categories, decided, standing, until, more, amount);
    }

    public ArchiveOf inForce(@Nullable String from, @Nullable String through) {
        Disclosure.Standing changed = standing.inForce(
                from == null ? null : LocalDate.parse(from), through == null ? null : LocalDate.parse(through));
        return new ArchiveOf(
                dataset, number, subject, counterparty, authority, categories, decided, changed, until, fields, amount);
    }

    public ArchiveOf shownUntil(Instant end) {
        return new ArchiveOf(
                dataset, number, subject, counterparty, authority, categories, decided, standing, end, fields, amount);
    }

    public ArchiveOf about(String referred) {
        return new ArchiveOf(
                dataset,
                number,
                subject,
                counterparty,
                authority,
                categories,
                decided,
                standing,
                until,
                Map.of("about", referred),
                amount);
    }

    public ArchiveOf costing(String yuan) {
        return new ArchiveOf(
                dataset,
                number,
                subject,
                counterparty,
                authority,
                categories,
                decided,
                standing,
                until,
                fields,
                new BigDecimal(yuan));
    }

    /** As it is published. */
    public Disclosure disclosure() {
        return new Disclosure(
                dataset,
                UUID.nameUUIDFromBytes((dataset + number).getBytes(StandardCharsets.UTF_8)),
                subject,
                counterparty,
                authority,
                null,
                "371300",
                categories,
                null,
                number,
                decided,
                amount,
                new Disclosure.Window(until, "default/no-end", false),
                "2026",
                List.of(),
                standing,
                new TreeMap<>(fields));
    }
}
