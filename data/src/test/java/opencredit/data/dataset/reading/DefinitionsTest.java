package opencredit.data.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Disclose;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.Required;
import opencredit.data.dataset.SearchMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionsTest {
    private static final String GOOD = """
            title: {zh: 示例, en: Example}
            summary: {zh: 示例。, en: An example.}
            task: 1
            legalBasis:
              - {zh: 示例法, en: Example law}
            key: [document-number]
            window: {years: 3, rule: default/deadline-else-3-years}
            updateFrequency: P7D
            licence: CC-BY-4.0
            expect: {maximumRows: 10, maximumRefusedShare: 0.5}
            editions:
              - {id: "2018", columns: [类别]}
            fields:
              - name: documentNumber
                title: {zh: 文号, en: Number}
                columns: [文号, WSH]
                type: text
                maximumLength: 10
                role: document-number
                disclose: public
                required: refuse
                example: A1
              - name: kind
                title: {zh: 类别, en: Kind}
                columns: [类别]
                type: code
                list: kinds
                example: one
            """;
    private static final String KINDS = """
            title: {zh: 类别, en: Kinds}
            codes:
              - value: one
                title: {zh: 一, en: One}
              - value: two
                title: {zh: 二, en: Two}
                accepts: [贰]
                editions: [{edition: "2018", raw: "2"}]
            """;

    @Test
    void what_is_not_said_is_the_careful_choice() {
        Field kind = read(GOOD).fields().getLast();
        assertThat(kind.disclose()).isEqualTo(Disclose.NEVER);
        assertThat(kind.search()).isEqualTo(SearchMode.NONE);
        assertThat(kind.required()).isEqualTo(Required.NO);
        assertThat(read(GOOD).published()).extracting(Field::name).containsExactly("documentNumber");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "task: 1 | task: 14 | 3 | the work plan has 13 tasks",
                "task: 1 | task: x | 3 | task is no number above zero: x",
                "task: 1 | tasks: 1 | 3 | unknown key: tasks",
                "en: Example} | fr: Exemple} | 1 | unknown key: fr",
                "en: Example} | fr: Exemple} | 1 | missing en",
                "zh: 示例, | zh: '', | 1 | zh is no text",
                "key: [document-number] | key: [document] | 6 | unknown key: document",
                "key: [document-number] | key: [subject-name] | 6 | no field has the key's role: subject-name",
                "required: refuse | required: flag | 6 | documentNumber is part of the key but not required: refuse",
                "rule: default/deadline-else-3-years | rules: x | 7 | missing rule",
                "P7D | 7 days | 8 | updateFrequency is no ISO 8601 duration of days, weeks, months or years",
                "maximumRefusedShare: 0.5 | maximumRefusedShare: 2 | 10 | maximumRefusedShare is above 1",
                "columns: [类别]} | columns: [种类]} | 12 | no field accepts this column: 种类",
                "name: documentNumber | name: document_number | 14 | name is not camelCase: document_number",
                "columns: [文号, WSH] | columns: [WSH, 文号] | 16 | the first column is not the Chinese title: 文号",
                "columns: [文号, WSH] | columns: [文号, 类 别] | 25 | column stands twice: 类别 in documentNumber",
                "type: text | type: string | 17 | unknown type: string",
                "maximumLength: 10 | maximumLength: 1.5 | 18 | maximumLength is no whole number",
                "maximumLength: 10 | maximumLength: 1 | 22 | example does not fit the type: A1",
                "role: document-number | role: number | 19 | unknown role: number",
                "disclose: public | disclose: yes | 20 | unknown disclose: yes",
                "list: kinds | list: sorts | 27 | no such code list: sorts",
                "example: one | example: three | 28 | example does not fit the type: three",
                "example: one | search: text | 28 | searched but never disclosed: kind",
                "name: kind | name: documentNumber | 23 | two fields with one name: documentNumber",
                "list: kinds | role: document-number | 27 | two fields with one role: document-number",
            })
    void names_file_line_and_reason(String from, String to, int line, String reason) {
        assertThat(GOOD).contains(from);
        assertThat(faults(GOOD.replaceFirst(java.util.regex.Pattern.quote(from), to), KINDS))
                .contains("datasets/example.yaml:" + line + ": " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accepts: [贰] | accepts: [一] | 5 | stands twice: 一",
                "accepts: [贰] | accept: [贰] | 7 | unknown key: accept",
                "accepts: [贰] | accepts: 贰 | 7 | accepts is no list",
                "value: two | values: two | 5 | missing value",
            })
    void names_faults_of_code_lists(String from, String to, int line, String reason) {
        assertThat(faults(GOOD, KINDS.replace(from, to))).contains("codes/kinds.yaml:" + line + ": " + reason);
    }

    @Test
    void names_every_fault_of_every_file_at_once() {
        String broken = GOOD.replace("task: 1", "task: 99").replace("type: text", "type: blob");
        assertThat(faults(broken, KINDS.replace("value: two", "value: one")))
                .contains(
                        "codes/kinds.yaml:5: stands twice: one",
                        "datasets/example.yaml:3: the work plan has 13 tasks",
                        "datasets/example.yaml:17: unknown type: blob");
    }

    @Test
    void refuses_what_is_no_mapping_and_no_yaml() {
        assertThat(faults("- one", KINDS)).containsExactly("datasets/example.yaml:1: a mapping is expected here");
        assertThat(faults("", KINDS)).contains("datasets/example.yaml:1: a mapping is expected here");
        assertThat(faults("a:\n  [b", KINDS)).singleElement().asString().startsWith("datasets/example.yaml:2: no YAML");
        assertThat(faults("task: 1\ntask: 1", KINDS)).contains("datasets/example.yaml:2: key twice: task");
    }

    private static Dataset read(String yaml) {
        return Definitions.read(Map.of("example", yaml), Map.of("kinds", KINDS))
                .datasets()
                .getFirst();
    }

    private static List<String> faults(String dataset, String codes) {
        Throwable thrown = catchThrowable(() -> Definitions.read(Map.of("example", dataset), Map.of("kinds", codes)));
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
        return thrown.getMessage().lines().toList();
    }
}
