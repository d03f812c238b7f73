package opencredit.api.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import opencredit.api.http.QueryPair;
import opencredit.api.http.Request;
import opencredit.api.problem.Problem;
import opencredit.api.problem.Problem.Fault;
import opencredit.api.problem.ProblemType;
import opencredit.data.people.number.PersonalNumbers;
import org.jspecify.annotations.Nullable;

/** The query of a request, read by allow-list. An empty value counts as absent. */
public final class Parameters {
    /** A filter of more values than this is a download, not a question. */
    private static final int MOST_VALUES = 100;

    /** No name, number or code that is published is longer. */
    private static final int LONGEST_VALUE = 256;

    /** Of all values together: a hundred of the usual length, or as many ids as are read at once. */
    private static final int LONGEST_TOGETHER = 8_000;

    private static final int LONGEST_AMOUNT = 18;

    /** Each number has one form: neither 01 nor +1 is one. */
    private static final Pattern INTEGER = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final Map<String, String> values;

    /** What came with space around its value, as the plus of {@code limit=+1} is. */
    private final Set<String> padded;

    private Parameters(Map<String, String> values, Set<String> padded) {
        this.values = values;
        this.padded = padded;
    }

    /** Reads the query, and refuses what is unknown, repeated, or an identity number. */
    public static Parameters read(Request request, Collection<String> allowed) {
        return read(request.query(), allowed);
    }

    static Parameters read(@Nullable String query, Collection<String> allowed) {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> padded = new HashSet<>();
        List<Fault> repeated = new ArrayList<>();
        List<Fault> unknown = new ArrayList<>();
        for (QueryPair pair : QueryPair.of(query)) {
            String name = pair.name();
            String value = pair.value();
            if (name == null || value == null || pair.isBroken()) {
                throw Problem.of(ProblemType.MALFORMED_REQUEST);
            }
            String told = name.equals(RecordIds.PARAMETER) ? RecordIds.withoutIds(value) : value;
            if (PersonalNumbers.holdsIdentityNumber(name) || PersonalNumbers.holdsIdentityNumber(told)) {
                throw Problem.of(ProblemType.PERSONAL_NUMBER);
            }
            if (!allowed.contains(name) && !name.equals("lang")) {
                unknown.add(new Fault(safe(name), "unknown"));
            } else if (values.put(name, value) != null) {
                repeated.add(new Fault(name, "repeated"));
            } else if (pair.isPadded()) {
                padded.add(name);
            }
        }
        refuse(ProblemType.UNKNOWN_PARAMETER, unknown);
        refuse(ProblemType.REPEATED_PARAMETER, repeated);
        refuseTooLong(values);
        values.values().removeIf(String::isEmpty);
        Parameters read = new Parameters(values, Set.copyOf(padded));
        read.choice("lang", Set.of("zh", "en"));
        return read;
    }

    /** Names the longest. */
    private static void refuseTooLong(Map<String, String> values) {
        if (values.values().stream().mapToInt(String::length).sum() > LONGEST_TOGETHER) {
            String longest = Collections.max(
                            values.entrySet(),
                            Comparator.comparingInt(value -> value.getValue().length()))
                    .getKey();
            throw Problem.invalid(
                    longest,
                    "全部参数合计最多 " + LONGEST_TOGETHER + " 个字。",
                    "At most " + LONGEST_TOGETHER + " characters in all parameters together.");
        }
    }

    /** The first value of one parameter, before anything is judged; null when absent. */
    public static @Nullable String peek(Request request, String name) {
        return QueryPair.of(request.query()).stream()
                .filter(pair -> pair.is(name))
                .findFirst()
                .flatMap(pair -> Optional.ofNullable(pair.value()))
                .orElse(null);
    }

    private static void refuse(ProblemType type, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Problem.of(type, faults);
        }
    }

    /** A name is told back only where it looks like one: it might be a value that lost its name. */
    private static String safe(String name) {
        return name.matches("[A-Za-z][A-Za-z_.-]{0,31}") ? name : "?";
    }

    /** Whether a value was given. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value as it is. */
    public @Nullable String text(String name) {
        return values.get(name);
    }

    /** The values between commas, each once, in their order. */
    public static List<String> values(String asked) {
        return Arrays.stream(asked.split("[,，]"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** The values between commas, sorted. */
    public List<String> list(String name) {
        String value = values.get(name);
        if (value == null) {
            return List.of();
        }
        List<String> parts = values(value).stream().sorted().toList();
        if (parts.stream().anyMatch(part -> part.length() > LONGEST_VALUE)) {
            throw Problem.invalid(
                    name, "每个值最多 " + LONGEST_VALUE + " 个字。", "At most " + LONGEST_VALUE + " characters in each value.");
        }
        if (parts.isEmpty() || parts.size() > MOST_VALUES) {
            throw Problem.invalid(name, "最多 " + MOST_VALUES + " 个值。", "At most " + MOST_VALUES + " values.");
        }
        return parts;
    }

    /** A whole number between the bounds. */
    public long number(String name, long least, long most, long otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!padded.contains(name) && INTEGER.matcher(value).matches()) {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw Problem.invalid(
                name, "应为 " + least + " 到 " + most + " 的整数。", "A whole number from " + least + " to " + most + ".");
    }

    /** A calendar date, ISO 8601. */
    public @Nullable LocalDate date(String name) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        try {
            // the parser would take years of nine digits, which no database holds
            if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeParseException noDayOfTheCalendar) {
            // answered below like what is no date at all
        }
        throw Problem.invalid(name, "应为 2026-05-20 这样的日期。", "A date such as 2026-05-20.");
    }

    /** An amount of yuan. */
    public @Nullable BigDecimal amount(String name) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        if (value.length() <= LONGEST_AMOUNT && value.matches("[0-9]+([.][0-9]{1,2})?")) {
            return new BigDecimal(value);
        }
        throw Problem.invalid(name, "应为以元为单位的金额，最多两位小数。", "An amount of yuan with at most two decimals.");
    }

    /** {@code true} or {@code false}; false when absent. */
    public boolean flag(String name) {
        return "true".equals(choice(name, Set.of("true", "false")));
    }

    /** One of the values. */
    public @Nullable String choice(String name, Collection<String> choices) {
        String value = values.get(name);
        if (value == null || choices.contains(value)) {
            return value;
        }
        throw outside(name, choices);
    }

    /** Some of the values, between commas. */
    public List<String> choices(String name, Collection<String> choices) {
        List<String> chosen = list(name);
        if (choices.containsAll(chosen)) {
            return chosen;
        }
        throw outside(name, choices);
    }

    private static Problem outside(String name, Collection<String> choices) {
        String words = String.join(", ", choices.stream().sorted().toList());
        return Problem.invalid(name, "可用的值：" + words + "。", "One of: " + words + ".");
    }
}
