package opencredit.api.portal.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import opencredit.api.portal.Data;
import opencredit.api.portal.View;

/** Which records fall into a class of a publication window, in words. */
public final class ClassFacts {
    private final View view;
    private final Data dataset;

    ClassFacts(View view, Data dataset) {
        this.view = view;
        this.dataset = dataset;
    }

    /** @param each a class of the catalogue's {@code window} */
    public String of(Data each) {
        if (!each.has("/facts")) {
            return view.say("其余信息", "All others");
        }
        List<String> any = new ArrayList<>();
        add(any, each, "categories", view.say("类别含", "a category is "));
        add(any, each, "onlyCategories", view.say("类别只有", "every category is "));
        add(any, each, "procedures", view.say("程序为", "the procedure is "));
        if (each.has("/facts/amountFrom")) {
            String amount = view.written().amount(each.text("/facts/amountFrom"));
            any.add(view.say("金额不低于" + amount, "the amount is " + amount + " or more"));
        }
        add(any, each, "mentions", view.say("文字中提到", "it mentions "));
        return String.join(view.say("；或者", "; or "), any);
    }

    private void add(List<String> any, Data each, String fact, String words) {
        List<Data> values = each.list("/facts/" + fact);
        if (!values.isEmpty()) {
            any.add(words
                    + values.stream()
                            .map(value -> label(value.text()))
                            .collect(Collectors.joining(view.say("、", ", "))));
        }
    }

    /** Categories and procedures by their titles. */
    private String label(String value) {
        return dataset.list("/fields").stream()
                .flatMap(field -> field.list("/values").stream())
                .filter(each -> each.text("/value").equals(value))
                .map(each -> each.text("/title"))
                .findFirst()
                .orElse(value);
    }
}
