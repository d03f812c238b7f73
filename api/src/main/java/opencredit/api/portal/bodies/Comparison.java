package opencredit.api.portal.bodies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opencredit.api.portal.form.FormField;
import opencredit.api.portal.form.FormField.Kind;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Paths;
import opencredit.data.text.Bilingual;

/** Two bodies side by side: who was asked for, and the form that asks. */
final class Comparison {
    /** The parameters of the two. */
    static final List<String> SIDES = List.of("one", "other");

    /** What a suggestion is asked by at most. */
    private static final int LONGEST = 100;

    private static final String SUGGESTED = "20";

    private final Pages pages;
    private final Reader reader;
    private final List<Data> all;

    /** @param all every publisher */
    Comparison(Pages pages, Reader reader, List<Data> all) {
        this.pages = pages;
        this.reader = reader;
        this.all = all;
    }

    /** Both; nobody before both are chosen. Whoever is not found is told of both sides at once. */
    List<Compared> sides() {
        List<Data> found = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String side : SIDES) {
            String asked = reader.parameter(side);
            if (!asked.isEmpty()) {
                find(asked).ifPresentOrElse(found::add, () -> unknown.add(side));
            }
        }
        if (!unknown.isEmpty()) {
            throw Problem.invalid(
                    unknown,
                    "没有叫这个名称的公示单位，请从提示中选择，或者写全称。",
                    "No publisher is called so: choose one that is offered, or write the whole name.");
        }
        return found.size() < SIDES.size()
                ? List.of()
                : found.stream()
                        .map(publisher -> Compared.of(publisher, pages, reader))
                        .toList();
    }

    /** Empty where nobody is called so; what may be somebody's number is refused as everywhere. */
    private Optional<Data> find(String asked) {
        Optional<Data> found = named(asked).stream().findFirst();
        if (found.isEmpty()) {
            Problem unknown = Paths.unknown(asked, ProblemType.UNKNOWN_PUBLISHER);
            if (unknown.type() != ProblemType.UNKNOWN_PUBLISHER) {
                throw unknown;
            }
        }
        return found;
    }

    /** By code or by the name that it is shown under here, else by another of its names. */
    private List<Data> named(String asked) {
        List<Data> found = all.stream()
                .filter(each ->
                        Compared.key(each).equals(asked) || each.text("/name").equals(asked))
                .toList();
        if (!found.isEmpty() || asked.codePointCount(0, asked.length()) > LONGEST) {
            return found;
        }
        List<String> codes = codes(asked);
        return all.stream().filter(each -> codes.contains(each.text("/code"))).toList();
    }

    /** Of the authorities that records call so. */
    private List<String> codes(String name) {
        Map<String, String> query = Map.of("q", name, "limit", SUGGESTED);
        return pages.answers().ask("/v1/suggest", reader, query).list("/suggestions").stream()
                .filter(each -> each.text("/kind").equals("authority")
                        && each.text("/name").equals(name)
                        && each.has("/code"))
                .map(each -> each.text("/code"))
                .toList();
    }

    /** A field for each side, filled with the name of who was asked for. */
    List<FormField> form() {
        return List.of(field(SIDES.getFirst(), "单位一", "One"), field(SIDES.getLast(), "单位二", "The other"));
    }

    private FormField field(String side, String zh, String en) {
        String asked = reader.parameter(side);
        String name = asked.isEmpty()
                ? ""
                : named(asked).stream()
                        .map(each -> each.text("/name"))
                        .findFirst()
                        .orElse(asked);
        return FormField.typed(side, new Bilingual(zh, en).in(reader.language()), Kind.TEXT, name, List.of());
    }
}
