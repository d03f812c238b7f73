package opencredit.api.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.problem.Problem;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;

/** The members of a record that the {@code fields} parameter can choose. */
public final class Members {
    private static final Set<String> ENVELOPE = Set.of(
            "id",
            "dataset",
            "version",
            "seq",
            "publishedAt",
            "updatedAt",
            "subject",
            "subject.name",
            "subject.code",
            "subject.kind",
            "counterparty",
            "counterparty.name",
            "counterparty.code",
            "counterparty.kind",
            "authority",
            "authority.name",
            "authority.code",
            "publisher",
            "publisher.name",
            "publisher.code",
            "region",
            "categories",
            "title",
            "documentNumber",
            "decisionDate",
            "amount",
            "visibleUntil",
            "rule",
            "ruleAssumed",
            "edition",
            "flags",
            "fields");

    private Members() {}

    /** The members chosen; empty for all of them. */
    public static List<String> chosen(Parameters parameters, List<Dataset> datasets) {
        List<String> chosen = parameters.list("fields");
        if (!chosen.isEmpty() && !known(datasets).containsAll(chosen)) {
            throw Problem.invalid(
                    "fields",
                    "应为信息的成员，如 subject.name、amount、fields.fine；见数据集的 JSON Schema。",
                    "Members of a record, such as subject.name, amount or fields.fine; see the dataset's JSON Schema.");
        }
        return chosen;
    }

    private static Set<String> known(List<Dataset> datasets) {
        Stream<String> fields = datasets.stream()
                .flatMap(dataset -> dataset.own().stream())
                .map(Field::name)
                .map("fields."::concat);
        return Stream.concat(ENVELOPE.stream(), fields).collect(Collectors.toSet());
    }
}
