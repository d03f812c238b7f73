package opencredit.api.portal.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Titles;
import opencredit.api.problem.Problem;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Labels;
import opencredit.data.ledger.DocumentNumber;
import opencredit.data.subject.CreditCode;
import opencredit.data.text.Bilingual;

/**
 * What narrows a feed: what it must be, and what the feed's title says of it. A reader of feeds keeps a title for ever, and
 * whatever was typed may be a person's name: only codes are said, and what the register has a word for.
 */
record FeedQuestion(Reader reader, Titles titles) {
    private static final List<String> SAID = List.of("dataset", "event", "subject", "authority", "number", "region");

    /** More are not read in a title. */
    private static final int MOST = 3;

    /** Refuses what would be an empty feed for ever, or one of everything. */
    void check() {
        reader.parameters().forEach((name, value) -> {
            if (value.isBlank()) {
                throw Problem.invalid(name, "不能为空：不需要的条件请去掉。", "Not empty: leave out what you do not ask.");
            }
        });
        for (String code : values("subject")) {
            if (!CreditCode.isValid(CreditCode.normalise(code))) {
                throw Problem.invalid("subject", "应为有效的统一社会信用代码。", "A valid unified social credit code.");
            }
        }
        for (String number : values("number")) {
            if (DocumentNumber.normalise(number).isEmpty()) {
                throw Problem.invalid("number", "应为文号。", "A document number.");
            }
        }
    }

    /** A title that begins with what the feed is. */
    String title(Bilingual beginning) {
        List<String> parts = new ArrayList<>();
        values("dataset").forEach(dataset -> parts.add(titles.of(dataset)));
        values("event").forEach(event -> parts.add(titles.code("events", event)));
        values("region").forEach(region -> parts.add(label("region", region)));
        codes(parts, "subject", new Bilingual("指定主体", "some subjects"));
        codes(parts, "authority", new Bilingual("指定机关", "some authorities"));
        if (!values("number").isEmpty()) {
            parts.add(say(new Bilingual("指定文号", "some document numbers")));
        }
        if (reader.parameters().keySet().stream().anyMatch(name -> !SAID.contains(name) && !name.equals("q"))) {
            parts.add(say(new Bilingual("另有条件", "more conditions")));
        }
        String first = say(beginning);
        return parts.isEmpty()
                ? first
                : first + say(new Bilingual("：", ": ")) + String.join(say(new Bilingual("，", ", ")), parts);
    }

    /** A few codes; where one is none, or they are many, that some are meant. */
    private void codes(List<String> parts, String name, Bilingual some) {
        List<String> codes = values(name).stream().map(CreditCode::normalise).toList();
        if (codes.size() <= MOST && codes.stream().allMatch(CreditCode::isValid)) {
            parts.addAll(codes);
            return;
        }
        parts.add(say(some));
    }

    private String label(String name, String value) {
        return Objects.requireNonNullElse(
                new Labels(titles.datasets()).of(name, value, titles.language()),
                say(new Bilingual("指定地区", "some regions")));
    }

    private List<String> values(String name) {
        return Parameters.values(reader.parameter(name));
    }

    private String say(Bilingual text) {
        return text.in(titles.language());
    }
}
