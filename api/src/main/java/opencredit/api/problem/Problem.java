package opencredit.api.problem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** A request that cannot be answered as asked. It never holds a submitted value. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ProblemType type;
    private final transient @Nullable Bilingual detail;
    private final transient List<Fault> faults;
    private final transient Map<String, String> members;

    private final @Nullable Integer waitSeconds;

    private Problem(ProblemType type, @Nullable Bilingual detail, List<Fault> faults, Map<String, String> members) {
        this(type, detail, faults, members, null);
    }

    private Problem(
            ProblemType type,
            @Nullable Bilingual detail,
            List<Fault> faults,
            Map<String, String> members,
            @Nullable Integer waitSeconds) {
        // no stack trace: a reader's mistake is no fault of ours, and filling one costs more than the answer
        super(type.code(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.faults = faults;
        this.members = members;
        this.waitSeconds = waitSeconds;
    }

    /** A problem that its type says fully. */
    public static Problem of(ProblemType type) {
        return new Problem(type, null, List.of(), Map.of());
    }

    /** A problem with some of the parameters. */
    public static Problem of(ProblemType type, List<Fault> faults) {
        return new Problem(type, null, List.copyOf(faults), Map.of());
    }

    /** A problem of which there is more to say. */
    public static Problem of(ProblemType type, Bilingual detail) {
        return new Problem(type, detail, List.of(), Map.of());
    }

    /** A problem with some places of what was sent, and what is wrong with the first. */
    public static Problem of(ProblemType type, List<Fault> faults, Bilingual detail) {
        return new Problem(type, detail, List.copyOf(faults), Map.of());
    }

    /** A problem with one place of what was sent, and what it must be instead. */
    public static Problem of(ProblemType type, Fault fault, Bilingual detail) {
        return new Problem(type, detail, List.of(fault), Map.of());
    }

    /** An invalid value of {@code parameter}: what it must be instead. */
    public static Problem invalid(String parameter, String zh, String en) {
        return of(ProblemType.INVALID_PARAMETER, new Fault(parameter, "invalid"), new Bilingual(zh, en));
    }

    /** Values of several parameters that are invalid for one reason. */
    public static Problem invalid(List<String> parameters, String zh, String en) {
        List<Fault> faults =
                parameters.stream().map(name -> new Fault(name, "invalid")).toList();
        return new Problem(ProblemType.INVALID_PARAMETER, new Bilingual(zh, en), faults, Map.of());
    }

    /** The same with an extension member (RFC 9457, 3.2); null adds nothing. */
    public Problem with(String member, @Nullable String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(members);
        more.put(member, value);
        return new Problem(type, detail, faults, more, waitSeconds);
    }

    /** The same, of which it is known when it passes. */
    public Problem after(int seconds) {
        return new Problem(type, detail, faults, members, seconds);
    }

    /** After how many seconds the same may be asked again; null where nobody knows. */
    public @Nullable Integer waitSeconds() {
        return waitSeconds;
    }

    /** What kind it is. */
    public ProblemType type() {
        return type;
    }

    /** What exactly is wrong, where there is more to say than the title. */
    public @Nullable Bilingual detail() {
        return detail;
    }

    /** The parameters at fault. */
    public List<Fault> faults() {
        return faults;
    }

    /** Extension members. */
    public Map<String, String> members() {
        return members;
    }

    /** A parameter at fault: {@code unknown}, {@code repeated} or {@code invalid}. */
    public record Fault(String parameter, String code) {}
}
