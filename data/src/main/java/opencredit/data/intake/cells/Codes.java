package opencredit.data.intake.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import opencredit.data.dataset.CodeList;

/** Cells that hold values of one code list. Remembers what it has read; one thread. */
public final class Codes {
    /** Values of one list that contain a comma of their own, such as 没收违法所得、没收非法财物, are tried whole first. */
    private static final Pattern STRONG = Pattern.compile("[;；|\\n]+");

    private static final Pattern WEAK = Pattern.compile("[、，,/]+");

    /** The word of a list for any other value. */
    private static final Set<String> OTHER = Set.of("其他", "其它", "other");

    /** Far more spellings than any list has; a column of free text must not fill the memory. */
    private static final int MOST_REMEMBERED = 10_000;

    private final CodeList list;
    private final String edition;
    private final boolean several;
    private final Map<String, Reading> remembered = new HashMap<>();
    private final Optional<CodeList.Code> other;

    public Codes(CodeList list, String edition, boolean several) {
        this.list = list;
        this.edition = edition;
        this.several = several;
        this.other = list.codes().stream()
                .filter(code -> OTHER.contains(code.value())
                        || OTHER.contains(code.title().zh()))
                .findFirst();
    }

    /** The values in a cell, in its order, each once. */
    public Reading read(String cell) {
        Reading known = remembered.get(cell);
        if (known != null) {
            return known;
        }
        Reading reading = parse(cell);
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(cell, reading);
        }
        return reading;
    }

    private Reading parse(String cell) {
        Optional<String> whole = find(cell);
        if (whole.isPresent()) {
            return new Reading(List.of(whole.get()), false);
        }
        Set<String> values = new LinkedHashSet<>();
        boolean unknown = false;
        for (String piece : several ? pieces(cell) : List.of(cell)) {
            Optional<String> value = find(piece);
            unknown |= value.isEmpty();
            value.or(() -> other.map(CodeList.Code::value)).ifPresent(values::add);
        }
        return new Reading(List.copyOf(values), unknown);
    }

    private List<String> pieces(String cell) {
        List<String> pieces = new ArrayList<>();
        for (String piece : STRONG.split(cell)) {
            if (find(piece).isPresent()) {
                pieces.add(piece);
            } else {
                pieces.addAll(List.of(WEAK.split(piece)));
            }
        }
        pieces.removeIf(String::isBlank);
        return pieces;
    }

    /** 其他-责令改正 and 其他（责令改正） are 其他, as the standard asks for. */
    private Optional<String> find(String text) {
        String wanted = text.strip();
        return list.find(wanted, edition)
                .or(() -> list.find(Texts.halfWidth(wanted), edition))
                .or(() -> wanted.startsWith("其他") || wanted.startsWith("其它") ? other : Optional.empty())
                .map(CodeList.Code::value);
    }

    /** @param unknown whether something is none of the list's values; it counts as the list's 其他 where it has one */
    public record Reading(List<String> values, boolean unknown) {}
}
