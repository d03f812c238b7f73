package opencredit.api.service;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.subject.CreditCode;
import opencredit.data.subject.SubjectKind;

/** Disclosures about parties that do not exist. Number {@code n} is always the same. */
public final class Fictional {
    public static final String AUTHORITY_NAME = "临沂示例市场监督管理局";
    public static final String AUTHORITY_CODE = "11371300000000019M";
    private static final Party AUTHORITY = new Party(AUTHORITY_NAME, AUTHORITY_CODE, null);
    private static final Party OTHER = new Party("兰山示例行政审批服务局", code("11371302", 2), null);
    private static final Party PUBLISHER = new Party(AUTHORITY_NAME + "（演示数据）", AUTHORITY_CODE, null);
    private static final List<String> TRADES = List.of("建材", "食品", "餐饮", "运输", "化工", "农业");

    private Fictional() {}

    /** The subject of disclosures {@code n}: every fifth is the same. */
    public static String subjectCode(int n) {
        return code("91371300", n % 5 == 0 ? 0 : n);
    }

    public static String subjectName(int n) {
        int subject = n % 5 == 0 ? 0 : n;
        return "临沂示例" + TRADES.get(subject % TRADES.size()) + subject + "号有限公司";
    }

    static String code(String prefix, int n) {
        String first = prefix + "YX%06d".formatted(n) + "0";
        return first + CreditCode.checkCharacter(first);
    }

    /** A penalty, shown for three years. */
    public static Disclosure penalty(int n) {
        return penalty(n, Instant.parse("2029-01-01T16:00:00Z"));
    }

    /** A penalty, shown until then. */
    public static Disclosure penalty(int n, Instant visibleUntil) {
        return penalty(n, visibleUntil, "生产不合格" + TRADES.get(n % TRADES.size()));
    }

    /** A penalty for something else: the same natural key. */
    public static Disclosure penalty(int n, Instant visibleUntil, String violation) {
        TreeMap<String, Object> fields = new TreeMap<>();
        String fine = (n % 40) + "00.00";
        fields.put("violationType", violation);
        fields.put("violationFacts", "=1+1 当事人\"示例\"第" + n + "号，\n另有一行,");
        fields.put("penaltyContent", "罚款" + fine + "元");
        fields.put("fine", fine);
        if (n % 4 == 0) {
            fields.put("state", "revoked");
        }
        return new Disclosure(
                "penalties",
                key("penalty", n),
                new Party(subjectName(n), subjectCode(n), SubjectKind.ORGANIZATION),
                null,
                n % 3 == 0 ? OTHER : AUTHORITY,
                PUBLISHER,
                n % 3 == 0 ? "371302" : "371300",
                n % 2 == 0 ? List.of("罚款") : List.of("警告", "罚款"),
                violation,
                "临示市监处罚〔2026〕" + n + "号",
                LocalDate.of(2026, 1, 1).plusDays(n % 100),
                new BigDecimal(fine),
                new Disclosure.Window(visibleUntil, "2026/general", false),
                "2018",
                List.of("missing:legalBasis"),
                n % 4 == 0 ? Disclosure.Standing.NONE.inState("revoked") : Disclosure.Standing.NONE,
                fields);
    }

    /** A licence, shown without end, of a person every tenth time. */
    public static Disclosure licence(int n) {
        TreeMap<String, Object> fields = new TreeMap<>();
        fields.put("documentTitle", "关于准予示例" + n + "的决定");
        fields.put("licenceContent", "准予生产示例砖、示例瓦");
        fields.put("licenceNumber", "SL-" + n);
        fields.put("state", "valid");
        Party subject = n % 10 == 3
                ? new Party("张*", null, SubjectKind.PERSON)
                : new Party(subjectName(n), subjectCode(n), SubjectKind.ORGANIZATION);
        return new Disclosure(
                "licences",
                key("licence", n),
                subject,
                null,
                OTHER,
                null,
                n % 7 == 0 ? null : "371302",
                List.of("普通"),
                "关于准予示例" + n + "的决定",
                "兰示审许可〔2026〕" + n + "号",
                LocalDate.of(2025, 6, 1).plusDays(n % 50),
                null,
                new Disclosure.Window(null, "default/no-end", false),
                "2018",
                List.of(),
                Disclosure.Standing.NONE.inState("valid"),
                fields);
    }

    private static UUID key(String kind, int n) {
        return UUID.nameUUIDFromBytes((kind + n).getBytes(StandardCharsets.UTF_8));
    }
}
