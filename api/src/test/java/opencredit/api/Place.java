package opencredit.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import opencredit.api.contract.ContractAnswer;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;

/** Where a record can be met: a path, and whether its answer shows the record. */
record Place(String path, Predicate<ContractAnswer> shows) {

    /**
     * Every place of a record, whose dataset shows {@code count} records with it.
     *
     * @param words of its own, that no other record has
     */
    static List<Place> of(String id, Disclosure disclosure, List<String> words, int count) {
        String dataset = disclosure.dataset();
        String list = "/v1/datasets/" + dataset + "/records";
        List<Place> places = new ArrayList<>();
        paths(list, disclosure, words).forEach(path -> places.add(new Place(path, answer -> says(answer, id, words))));
        places.add(new Place("/v1/records/" + id, answer -> answer.status() == 200));
        places.add(new Place("/v1/records/" + id + "/history", answer -> answer.status() == 200));
        places.add(counted(list + "?total=true&limit=1", "/total/value", count));
        places.add(counted("/v1/datasets/" + dataset, "/records", count));
        places.add(counted("/v1/statistics?dataset=" + dataset, "/groups/0/count", count));
        places.add(counted(
                "/v1/search?facets=year&dataset=" + dataset + "&q=" + encode("临沂示例"), "/facets/year/0/count", count));
        for (String by : List.of("dataset", "region", "category", "state", "year")) {
            String alone = "&dataset=" + dataset + "&authority="
                    + encode(disclosure.authority().name());
            places.add(counted("/v1/statistics?by=" + by + alone, "/groups/0/count", 1));
        }
        places.add(new Place("/v1/datasets", answer -> counted(answer, dataset) == count));
        return places;
    }

    private static boolean says(ContractAnswer answer, String id, List<String> words) {
        String text = answer.text();
        return text.contains(id) || words.stream().anyMatch(text::contains);
    }

    private static Place counted(String path, String pointer, int count) {
        return new Place(path, answer -> answer.json().at(pointer).intValue() == count);
    }

    private static int counted(ContractAnswer answer, String dataset) {
        for (JsonNode each : answer.json().path("datasets")) {
            if (each.path("id").textValue().equals(dataset)) {
                return each.path("records").intValue();
            }
        }
        return -1;
    }

    private static Stream<String> paths(String list, Disclosure it, List<String> words) {
        String dataset = "dataset=" + it.dataset();
        return Stream.of(
                        Stream.of("", "?format=csv", "?format=csv&labels=zh", "?format=jsonl", "?sort=-published")
                                .map(list::concat),
                        Stream.concat(filters(it), Stream.of("facets=authority,region,category,state,year&limit=1"))
                                .flatMap(filter -> Stream.of(
                                        list + "?" + filter,
                                        "/v1/search?" + dataset + "&" + filter + "&q=" + encode("临沂示例"))),
                        Stream.of("/v1/statistics?by=authority&" + dataset),
                        words.stream().map(word -> "/v1/search?" + dataset + "&q=" + encode(word)),
                        Stream.of("/v1/suggest?q=" + encode(it.subject().name())),
                        Stream.ofNullable(it.subject().code())
                                .map(_ ->
                                        "/v1/subjects?q=" + encode(it.subject().name())),
                        archives(it))
                .flatMap(paths -> paths);
    }

    private static Stream<String> filters(Disclosure it) {
        return Stream.of(
                        Stream.of(
                                "authority=" + encode(it.authority().name()),
                                "region=" + it.region(),
                                "from=" + it.decisionDate() + "&to=" + it.decisionDate()),
                        Stream.ofNullable(it.subject().code()).map("subject="::concat),
                        Stream.ofNullable(it.authority().code()).map("authority="::concat),
                        it.categories().stream().map(category -> "category=" + encode(category)),
                        Stream.ofNullable(it.standing().state()).map("state="::concat),
                        Stream.of(it.documentNumber())
                                .filter(number -> !number.isEmpty())
                                .map(number -> "number=" + encode(number)),
                        Stream.ofNullable(it.amount()).map(amount -> "minAmount=" + amount + "&maxAmount=" + amount))
                .flatMap(filters -> filters);
    }

    private static Stream<String> archives(Disclosure it) {
        return Stream.of(it.subject(), it.counterparty())
                .filter(Objects::nonNull)
                .map(Party::code)
                .filter(Objects::nonNull)
                .flatMap(code -> Stream.of(
                        "/v1/subjects/" + code, "/v1/subjects/" + code + "/records", "/v1/changes?subject=" + code));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
