package opencredit.data.store;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.subject.CreditCode;
import opencredit.data.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/** Fictional penalties and licences: the same number gives the same disclosure. */
public final class TestDisclosures {
    private static final List<String> CATEGORIES = List.of("罚款", "警告", "没收违法所得", "责令停产停业", "通报批评");
    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private TestDisclosures() {}

    /** Number {@code number}: one of 50 authorities, about one subject for each six disclosures of a million. */
    public static Disclosure of(String dataset, int number) {
        return of(dataset, number, "经查，当事人在未取得许可的情况下从事经营活动，违反了有关规定，情节较轻，及时改正。");
    }

    /** The same disclosure, with other facts. */
    public static Disclosure of(String dataset, int number, String facts) {
        SplittableRandom random = new SplittableRandom(number * 31L + dataset.hashCode());
        LocalDate decided = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900));
        boolean penalty = dataset.equals("penalties");
        BigDecimal amount = penalty ? BigDecimal.valueOf(random.nextInt(100, 50_000) * 100L, 2) : null;
        String region = "3713" + List.of("02", "11", "12", "21", "22").get(random.nextInt(5));
        Party authority = authority(random.nextInt(50));
        return new Disclosure(
                dataset,
                key(dataset, number),
                subject(random.nextInt(160_000)),
                null,
                authority,
                authority,
                region,
                List.of(CATEGORIES.get(random.nextInt(CATEGORIES.size()))),
                penalty ? "违反安全生产管理规定第" + number + "次" : null,
                "临示监罚〔" + decided.getYear() + "〕" + number + "号",
                decided,
                amount,
                new Disclosure.Window(penalty ? window(decided) : null, "2026/general", false),
                "2018",
                List.of("missing:legalBasis"),
                Disclosure.Standing.NONE,
                fields(number, facts, amount));
    }

    /** The same, shown until then. */
    public static Disclosure until(Disclosure it, Instant until) {
        return DisclosureCopy.of(it).until(until).disclosure();
    }

    /** The same key and facts, of somebody else. */
    public static Disclosure about(Disclosure it, Party subject) {
        return DisclosureCopy.of(it).subject(subject).disclosure();
    }

    /** The natural key of that disclosure. */
    public static UUID key(String dataset, int number) {
        ByteBuffer bytes = ByteBuffer.allocate(16).putLong(mix(number)).putLong(mix(~number + dataset.hashCode()));
        return new UUID(bytes.getLong(0), bytes.getLong(8));
    }

    /** One of the authorities. */
    public static Party authority(int number) {
        return new Party("临沂示例市第" + number + "市场监督管理局", whole("1137130000000%03d1".formatted(number)), null);
    }

    /** One of the subjects. */
    public static Party subject(int number) {
        StringBuilder code = new StringBuilder("9137130");
        long rest = mix(number) >>> 1;
        for (int place = 0; place < 10; place++) {
            code.append(DIGITS.charAt((int) (rest % DIGITS.length())));
            rest /= DIGITS.length();
        }
        return new Party("临沂示例第" + number + "号建材有限公司", whole(code.toString()), SubjectKind.ORGANIZATION);
    }

    private static String whole(String first17) {
        return first17 + CreditCode.checkCharacter(first17);
    }

    /** Three years, through the last day at +08:00. */
    private static Instant window(LocalDate decided) {
        return decided.plusYears(3).plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(8));
    }

    private static TreeMap<String, Object> fields(int number, String facts, @Nullable BigDecimal amount) {
        TreeMap<String, Object> fields = new TreeMap<>();
        fields.put("violationFacts", facts + "（案件" + number + "）");
        fields.put("legalBasis", "《中华人民共和国安全生产法》第九十七条第一款第三项");
        fields.put("penaltyContent", "责令限期改正，并处人民币罚款；逾期不缴纳的，每日按罚款数额的百分之三加处罚款。");
        fields.put("violationType", "未按规定进行安全培训");
        fields.put("representative", "张*");
        if (amount != null) {
            fields.put("fine", amount.toPlainString());
        }
        return fields;
    }

    private static long mix(long value) {
        return new SplittableRandom(value).nextLong();
    }
}
