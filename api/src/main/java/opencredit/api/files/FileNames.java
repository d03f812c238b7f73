package opencredit.api.files;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opencredit.api.http.FileName;
import opencredit.api.wire.Labels;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.rule.CityTime;
import opencredit.data.subject.CreditCode;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Names of files by what they hold: what it is, what narrows it, the city's day. A reader's folder keeps a name, and whatever
 * was typed may be a person's name or phone: only days, credit codes, small amounts and titles of the register's own codes
 * are said, of anything else that it was asked for. Immutable.
 */
public final class FileNames {
    /** File systems hold 255 bytes, and a Han character has three. */
    private static final int LONGEST = 70;

    /** Of one filter with many values. */
    private static final int LONGEST_PART = 24;

    private static final int MYRIAD = 4;

    /** Yuan have as many digits in a name; a phone has more, with its area code. */
    private static final int MOST_DIGITS = 9;

    /** What one file system or another refuses, or nobody sees. */
    private static final Pattern REFUSED = Pattern.compile("[\\\\/:*?\"<>|\\p{C}\\s]+");

    private final Datasets datasets;
    private final InstantSource clock;

    public FileNames(Datasets datasets, InstantSource clock) {
        this.datasets = datasets;
        this.clock = clock;
    }

    /**
     * The name of a file of what {@code query} finds.
     *
     * @param plain what it holds, in ASCII
     * @param what the same in words
     * @param ending without its dot
     */
    public FileName of(String plain, Bilingual what, RecordQuery query, String language, String ending) {
        List<String> parts = new ArrayList<>();
        parts.add(clean(what.in(language)));
        query.conditions().keySet().stream()
                .map(filter -> words(query, filter, language))
                .filter(Objects::nonNull)
                .map(FileNames::clean)
                .map(part -> cut(part, LONGEST_PART))
                .forEach(parts::add);
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(CityTime.day(clock.instant()));
        String end = '_' + day + '.' + ending;
        return new FileName(plain + end, cut(String.join("_", parts), LONGEST) + end);
    }

    private @Nullable String words(RecordQuery query, RecordFilter filter, String language) {
        return switch (filter.kind()) {
            case DATASET -> null;
            case REGION, CODE, ANSWER -> labels(query, filter, language);
            case LAST_DUE -> new Bilingual(query.day(filter) + "及以前到期", "due by " + query.day(filter)).in(language);
            case BODY -> codes(query.texts(filter), new Bilingual("指定机关", "some authorities"), language);
            case SUBJECT -> codes(query.texts(filter), new Bilingual("指定主体", "some subjects"), language);
            case NUMBER -> new Bilingual("指定文号", "some document numbers").in(language);
            case FIRST_DAY -> days(query, language);
            case LAST_DAY ->
                query.has(RecordFilter.FROM)
                        ? null
                        : new Bilingual("至" + query.day(filter), "to " + query.day(filter)).in(language);
            case LEAST_AMOUNT -> {
                String amount = amount(Objects.requireNonNull(query.amount(filter)), language);
                yield new Bilingual(amount + "以上", "from " + amount).in(language);
            }
            case MOST_AMOUNT -> {
                String amount = amount(Objects.requireNonNull(query.amount(filter)), language);
                yield new Bilingual(amount + "以下", "up to " + amount).in(language);
            }
        };
    }

    private String labels(RecordQuery query, RecordFilter filter, String language) {
        Labels labels = new Labels(datasets).asking(query.dataset());
        return query.texts(filter).stream()
                .map(value -> Objects.requireNonNullElseGet(
                        labels.of(filter.parameter(), value, language),
                        () -> unknown(filter).in(language)))
                .distinct()
                .collect(Collectors.joining(separator(language)));
    }

    /** What is said of a value without a title. */
    private static Bilingual unknown(RecordFilter filter) {
        return filter == RecordFilter.REGION
                ? new Bilingual("指定地区", "some regions")
                : new Bilingual("另有条件", "more conditions");
    }

    /** Codes, where all are some. */
    private static String codes(List<String> values, Bilingual otherwise, String language) {
        List<String> codes = values.stream().map(CreditCode::normalise).toList();
        return codes.stream().allMatch(CreditCode::isValid)
                ? String.join(separator(language), codes)
                : otherwise.in(language);
    }

    private static String separator(String language) {
        return language.equals("zh") ? "、" : ", ";
    }

    /** A whole year or month by its own name. */
    private static String days(RecordQuery query, String language) {
        LocalDate from = Objects.requireNonNull(query.day(RecordFilter.FROM));
        LocalDate to = query.day(RecordFilter.TO);
        if (to == null) {
            return new Bilingual(from + "起", "from " + from).in(language);
        }
        YearMonth month = YearMonth.from(from);
        if (from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1))) {
            return Integer.toString(from.getYear());
        }
        return from.getDayOfMonth() == 1 && to.equals(month.atEndOfMonth())
                ? month.toString()
                : new Bilingual(from + "至" + to, from + " to " + to).in(language);
    }

    private static String amount(BigDecimal yuan, String language) {
        BigDecimal plain = yuan.stripTrailingZeros();
        if (plain.precision() - plain.scale() > MOST_DIGITS) {
            return new Bilingual("指定金额", "some amount").in(language);
        }
        BigDecimal myriads = plain.movePointLeft(MYRIAD);
        boolean isRound = plain.signum() > 0 && myriads.stripTrailingZeros().scale() <= 0;
        return isRound && language.equals("zh")
                ? myriads.toPlainString() + "万元"
                : plain.toPlainString() + new Bilingual("元", " yuan").in(language);
    }

    private static String clean(String text) {
        return REFUSED.matcher(text).replaceAll(" ").strip();
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
