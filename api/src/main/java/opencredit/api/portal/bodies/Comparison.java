package opencredit.api.portal.bodies;

import java.util.ArrayList;
import java.util.List;
import opencredit.api.http.Paths;
import opencredit.api.http.Problem;
import opencredit.api.http.ProblemType;
import opencredit.api.portal.Data;
import opencredit.api.portal.Pages;
import opencredit.api.portal.Reader;
import opencredit.api.portal.form.Field;
import opencredit.api.portal.form.Field.Kind;
import opencredit.data.dataset.Bilingual;

/** Two bodies side by side: who was asked for, and the form that asks. */
final class Comparison {
    /** The parameters of the two. */
    static final List<String> SIDES = List.of("one", "other");

    private final Pages pages;
    private final Reader reader;
    private final List<Data> all;

    /** @param all every publisher */
    Comparison(Pages pages, Reader reader, List<Data> all) {
        this.pages = pages;
        this.reader = reader;
        this.all = all;
    }

    /** Both; nobody before both are chosen. */
    List<Compared> sides() {
        List<Data> found = new ArrayList<>();
        for (String side : SIDES) {
            String asked = reader.parameter(side);
            if (!asked.isEmpty()) {
                found.add(find(side, asked));
            }
        }
        return found.size() < SIDES.size()
                ? List.of()
                : found.stream()
                        .map(publisher -> Compared.of(publisher, pages, reader))
                        .toList();
    }

    private Data find(String side, String asked) {
        return named(asked).stream().findFirst().orElseThrow(() -> {
            Problem unknown = Paths.unknown(asked, ProblemType.UNKNOWN_PUBLISHER);
            return unknown.type() == ProblemType.UNKNOWN_PUBLISHER
                    ? Problem.invalid(
                            side,
                            "没有叫这个名称的公示单位，请从提示中选择，或者写全称。",
                            "No publisher is called so: choose one that is offered, or write the whole name.")
                    : unknown;
        });
    }

    private List<Data> named(String asked) {
        return all.stream()
                .filter(each ->
                        Compared.key(each).equals(asked) || each.text("/name").equals(asked))
                .toList();
    }

    /** A field for each side, filled with the name of who was asked for. */
    List<Field> form() {
        return List.of(field(SIDES.getFirst(), "单位一", "One"), field(SIDES.getLast(), "单位二", "The other"));
    }

    private Field field(String side, String zh, String en) {
        String asked = reader.parameter(side);
        String name = asked.isEmpty()
                ? ""
                : named(asked).stream()
                        .map(each -> each.text("/name"))
                        .findFirst()
                        .orElse(asked);
        return Field.typed(side, new Bilingual(zh, en).in(reader.language()), Kind.TEXT, name, List.of());
    }
}
