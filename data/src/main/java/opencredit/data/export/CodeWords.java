package opencredit.data.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import opencredit.data.dataset.CodeList.Code;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.rule.WindowRules;
import opencredit.data.rule.WindowRules.WindowClass;

/**
 * The Chinese titles of the codes in some datasets' records. A code that means two things in two of them has no words:
 * it stays as it is.
 */
record CodeWords(Datasets datasets, List<Dataset> of) {

    Map<String, String> regions() {
        return unambiguous(words(datasets.codes("regions").codes().stream()));
    }

    Map<String, String> categories() {
        return unambiguous(of.stream()
                .flatMap(dataset -> datasets.codes(dataset, Role.CATEGORY).stream())
                .flatMap(list -> words(list.codes().stream())));
    }

    /** A rule is written as its edition and class. */
    Map<String, String> rules() {
        return unambiguous(of.stream().map(Dataset::window).flatMap(CodeWords::rules));
    }

    private static Stream<Word> rules(WindowRules rules) {
        return rules.editions().stream()
                .flatMap(edition -> Stream.concat(
                        edition.classes().stream().map(each -> rule(edition.id(), each)),
                        edition.laws().stream().map(each -> rule(WindowRules.LAW, each))));
    }

    private static Word rule(String edition, WindowClass each) {
        return new Word(edition + '/' + each.id(), each.title().zh());
    }

    /** A flag names the field that it is about behind a colon. */
    Map<String, String> flags() {
        List<Code> flags = datasets.codes("flags").codes();
        Stream<Word> ofFields = of.stream()
                .flatMap(dataset -> dataset.fields().stream())
                .flatMap(field -> flags.stream().map(flag -> flag(flag, field)));
        return unambiguous(Stream.concat(words(flags.stream()), ofFields));
    }

    private static Word flag(Code flag, Field field) {
        return new Word(
                flag.value() + ':' + field.name(),
                field.label().zh() + '：' + flag.title().zh());
    }

    private static Stream<Word> words(Stream<Code> codes) {
        return codes.map(code -> new Word(code.value(), code.title().zh()));
    }

    private static Map<String, String> unambiguous(Stream<Word> words) {
        Map<String, String> titles = new HashMap<>();
        Set<String> doubtful = new HashSet<>();
        words.forEach(word -> {
            String other = titles.putIfAbsent(word.code(), word.title());
            if (other != null && !other.equals(word.title())) {
                doubtful.add(word.code());
            }
        });
        doubtful.forEach(titles::remove);
        return Map.copyOf(titles);
    }

    private record Word(String code, String title) {}
}
