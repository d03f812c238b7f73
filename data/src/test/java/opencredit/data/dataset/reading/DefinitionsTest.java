package opencredit.data.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Disclose;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.Required;
import opencredit.data.dataset.SearchMode;
import opencredit.data.dataset.yaml.FaultyDefinitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionsTest {
    private static final String GOOD = """
            title: {zh: 示例, en: Example}
            summary: {zh: 示例。, en: An example.}
            tasks: ['1']
            legalBasis:
              - {zh: 示例法, en: Example law}
            key: [document-number]
            window: default
            ends: {two: revoked}
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
                role: state
                example: one
              - {name: subject, title: {zh: 名称, en: Name}, columns: [名称], type: text, maximumLength: 9, role: subject-name, required: refuse, example: 甲}
              - {name: authority, title: {zh: 机关, en: Authority}, columns: [机关], type: text, maximumLength: 9, role: authority-name, required: refuse, example: 乙}
              - {name: date, title: {zh: 日期, en: Date}, columns: [日期], type: date, role: decision-date, required: refuse, example: "2026-05-20"}
              - {name: sort, title: {zh: 种类, en: Sort}, columns: [种类], type: code, list: kinds, role: category, example: one}
              - {name: number, title: {zh: 人数, en: Count}, columns: [人数], type: count, suppressBelow: 5, example: "5"}
            """;
    private static final String WINDOWS = """
            title: {zh: 公示期, en: Windows}
            rules:
              - id: default
                editions:
                  - id: old
                    until: "2023-04-30"
                    source: {zh: 示例法第一条, en: "Example law, article 1", status: verified}
                    classes:
                      - {id: serious, title: {zh: 重, en: Serious}, categories: [one], maximum: P3Y, source: {zh: 示例法, en: Example law, status: assumed}}
                      - {id: general, title: {zh: 轻, en: General}, maximum: P1Y, source: {zh: 示例法, en: Example law, status: assumed}}
                  - id: new
                    source: {zh: 示例法, en: Example law, status: assumed}
                    classes:
                      - {id: no-end, title: {zh: 长期, en: No end}, source: {zh: 示例法, en: Example law, status: assumed}}
            """;
    private static final String REASONS = """
            title: {zh: 原因, en: Reasons}
            codes:
              - {value: revoked, title: {zh: 撤销, en: Revoked}, groups: [withdrawn]}
              - {value: update, title: {zh: 更新, en: Update}, groups: [amended]}
            source: {zh: 示例法, en: Example law, status: assumed}
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
            source: {zh: 示例法, en: Example law, status: assumed}
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
                "tasks: ['1'] | tasks: ['14'] | 3 | unknown task: 14",
                "tasks: ['1'] | tasks: 1 | 3 | tasks is no list",
                "tasks: ['1'] | task: 1 | 3 | unknown key: task",
                "title: {zh: 示例, en: Example} | summery: 1 | 1 | missing title",
                "en: Example} | fr: Exemple} | 1 | unknown key: fr",
                "en: Example} | fr: Exemple} | 1 | missing en",
                "zh: 示例, | zh: '', | 1 | zh is no text",
                "key: [document-number] | key: [document] | 6 | unknown key: document",
                "key: [document-number] | key: [title] | 6 | no field has the key's role: title",
                "required: refuse | required: flag | 6 | documentNumber is part of the key but not required: refuse",
                "window: default | window: sometimes | 7 | unknown window rules: sometimes",
                "window: default | windows: default | 1 | missing window",
                "two: revoked | three: revoked | 8 | the field of the state has no such code: three",
                "two: revoked | two: update | 8 | no reason of a withdrawal: update",
                "ends: {two: revoked} | archive: promise | 8 | unknown archive: promise",
                "ends: {two: revoked} | repair: never | 8 | unknown repair rule: never",
                "ends: {two: revoked} | subjects: [company] | 8 | unknown subjects: company",
                "role: subject-name, required: refuse | role: subject-name | 15 | no field that is required: refuse has the role subject-name",
                "ends: {two: revoked} | amounts: stock | 8 | no field has the role amount",
                "ends: {two: revoked} | amounts: all | 8 | unknown amounts: all",
                "role: state | archive: promises | 29 | unknown key: archive",
                "type: count, suppressBelow: 5 | type: count, suppressBelow: 6 | 35 | example does not fit the type: 5",
                "suppressBelow: 5, example: \"5\" | 'suppressBelow: 5, example: \"12\"' | 35 | example does not fit the type: 12",
                "licence: CC-BY-4.0 | 'licence: CC-BY-4.0\nbrake: 101' | 11 | brake is above 100",
                "licence: CC-BY-4.0 | 'licence: CC-BY-4.0\nbrake: 0' | 11 | brake is no number above zero: 0",
                "licence: CC-BY-4.0 | 'licence: CC-BY-4.0\nbrake: 5 %' | 11 | brake is no number above zero: 5 %",
                "ends: {two: revoked} | secondPerson: sometimes | 8 | unknown secondPerson: sometimes",
                "ends: {two: revoked} | 'secondPerson: {field: nosuch, codes: [two]}' | 8 | no published field of codes: nosuch",
                "licence: CC-BY-4.0 | publishWithin: 7 | 10 | a mapping is expected here",
                "type: count, suppressBelow: 5 | type: count, total: true, suppressBelow: 5 | 15 | a total of no counts",
                "type: count, suppressBelow: 5 | type: reference, dataset: nosuch | 35 | unknown dataset: nosuch",
                "type: count, suppressBelow: 5 | type: decimal | 35 | missing decimals",
                "P7D | 7 days | 9 | updateFrequency is no ISO 8601 duration of days, weeks, months or years",
                "maximumRefusedShare: 0.5 | maximumRefusedShare: 2 | 11 | maximumRefusedShare is above 1",
                "columns: [类别]} | columns: [品种]} | 13 | no field accepts this column: 品种",
                "name: documentNumber | name: document_number | 15 | name is not camelCase: document_number",
                "columns: [文号, WSH] | columns: [WSH, 文号] | 17 | the first column is not the Chinese title: 文号",
                "columns: [文号, WSH] | columns: [文号, 类 别] | 26 | column stands twice: 类别 in documentNumber",
                "type: text | type: string | 18 | unknown type: string",
                "maximumLength: 10 | maximumLength: 1.5 | 19 | maximumLength is no whole number",
                "maximumLength: 10 | maximumLength: 1 | 23 | example does not fit the type: A1",
                "role: document-number | role: number | 20 | unknown role: number",
                "disclose: public | disclose: yes | 21 | unknown disclose: yes",
                "list: kinds | list: sorts | 28 | unknown code list: sorts",
                "example: one | example: three | 30 | example does not fit the type: three",
                "role: state | search: text | 29 | searched but never disclosed: kind",
                "name: kind | name: documentNumber | 24 | two fields with one name: documentNumber",
                "role: category | role: second-category | 15 | the second category is not of the category's list: sort",
                "role: state | role: document-number | 29 | two fields with one role: document-number",
            })
    void names_file_line_and_reason(String from, String to, int line, String reason) {
        assertThat(GOOD).contains(from);
        assertThat(faults(GOOD.replaceFirst(java.util.regex.Pattern.quote(from), to), KINDS))
                .anyMatch(fault -> told(fault).equals("data/datasets/example.yaml:" + line + ": " + reason));
    }

    @Test
    void several_fields_may_hold_people_whom_nobody_may_know() {
        String people = GOOD
                + "  - {name: reporter, title: {zh: 举报人, en: Who}, columns: [举报人], type: text, maximumLength: 9, role: concealed-person, example: 甲}\n"
                + "  - {name: contact, title: {zh: 联系人, en: Contact}, columns: [联系人], type: text, maximumLength: 9, role: concealed-person, example: 甲}\n";
        assertThat(read(people).fields()).hasSize(9);
    }

    @Test
    void numbers_of_certificates_are_never_disclosed() {
        String field =
                "  - {name: %s, title: {zh: %s, en: X}, columns: [%s], type: text, maximumLength: 9, role: certificate-number, %sexample: 甲}\n";
        String hidden = GOOD + field.formatted("card", "证", "证", "") + field.formatted("pass", "照", "照", "");
        assertThat(read(hidden).fields()).hasSize(9);
        String shown = GOOD + field.formatted("card", "证", "证", "disclose: masked, ");
        assertThat(faults(shown, KINDS))
                .anyMatch(fault -> fault.endsWith("the number of a certificate is never disclosed: card"));
    }

    /** Only its role hides such a number in the row's texts. */
    @ParameterizedTest
    @CsvSource({"card,身份证号", "card,经办人身份证号码", "card,证件号码", "card,经办人证件号", "agentDocumentNumber,号码"})
    void a_number_of_a_certificate_has_the_role(String name, String title) {
        String field =
                "  - {name: %s, title: {zh: %s, en: X}, columns: [%s], type: text, maximumLength: 9, %sexample: 甲}\n";
        assertThat(faults(GOOD + field.formatted(name, title, title, ""), KINDS))
                .containsExactly(
                        "data/datasets/example.yaml:36: the number of a certificate needs role: certificate-number: "
                                + name);
        assertThat(read(GOOD + field.formatted(name, title, title, "role: certificate-number, "))
                        .fields())
                .hasSize(8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accepts: [贰] | accepts: [一] | 5 | stands twice: 一",
                "accepts: [贰] | accept: [贰] | 7 | unknown key: accept",
                "accepts: [贰] | accepts: 贰 | 7 | accepts is no list",
                "value: two | values: two | 5 | missing value",
                "source: {zh: 示例法, en: Example law, status: assumed} | '' | 1 | missing source",
                "en: Example law, status | state | 9 | unknown key: state",
            })
    void names_faults_of_code_lists(String from, String to, int line, String reason) {
        assertThat(faults(GOOD, KINDS.replace(from, to)))
                .anyMatch(fault -> told(fault).equals("data/codes/kinds.yaml:" + line + ": " + reason));
    }

    @Test
    void names_every_fault_of_every_file_at_once() {
        String broken = GOOD.replace("tasks: ['1']", "tasks: ['99']").replace("type: text", "type: blob");
        assertThat(faults(broken, KINDS.replace("value: two", "value: one")))
                .extracting(DefinitionsTest::told)
                .contains(
                        "data/codes/kinds.yaml:5: stands twice: one",
                        "data/datasets/example.yaml:3: unknown task: 99",
                        "data/datasets/example.yaml:18: unknown type: blob");
    }

    @Test
    void names_the_words_that_are_accepted() {
        assertThat(faults(GOOD.replace("type: text", "type: string"), KINDS))
                .anyMatch(fault -> fault.contains("unknown type: string; accepted: text, code, date, money"));
        assertThat(faults(GOOD.replace("disclose: public", "disclose: yes"), KINDS))
                .anyMatch(fault -> fault.endsWith("unknown disclose: yes; accepted: public, masked, never"));
        assertThat(faults(GOOD.replace("list: kinds", "list: sorts"), KINDS))
                .anyMatch(fault -> fault.endsWith("unknown code list: sorts; accepted: kinds, reasons"));
        assertThat(faults(GOOD, KINDS.replace("accepts: [贰]", "accept: [贰]")))
                .anyMatch(fault ->
                        fault.endsWith("unknown key: accept; accepted: value, title, accepts, editions, groups"));
    }

    @Test
    void refuses_what_is_no_mapping_and_no_yaml() {
        assertThat(faults("- one", KINDS)).containsExactly("data/datasets/example.yaml:1: a mapping is expected here");
        assertThat(faults("", KINDS)).contains("data/datasets/example.yaml:1: a mapping is expected here");
        assertThat(faults("a:\n  [b", KINDS))
                .singleElement()
                .asString()
                .startsWith("data/datasets/example.yaml:2: no YAML");
        assertThat(faults("task: 1\ntask: 1", KINDS)).contains("data/datasets/example.yaml:2: key twice: task");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maximum: P3Y | maximum: 3 years | 9 | maximum cannot be read: 3 years",
                "categories: [one], | '' | 9 | every class but the last needs facts, and the last has none",
                "en: No end} | en: No end}, mentions: [x] | 14 | every class but the last needs facts, and the last has none",
                "maximum: P1Y, source: {zh: 示例法, en: Example law, status: assumed} | maximum: P1Y | 10 | missing source",
                "maximum: P3Y, source: {zh: 示例法, en: Example law, status: assumed} | 'maximum: P3Y, source: {zh: 示例法, en: Example law}' | 9 | missing status",
                "status: verified | status: certain | 7 | unknown status: certain",
                "until: \"2023-04-30\" | title: x | 6 | unknown key: title",
                "id: new | until: \"2020-01-01\" | 11 | every edition but the last needs an end, and the last has none",
                "id: general | id: serious | 10 | two classes with one id: serious",
                "categories: [one], | 'categories: [one, eins],' | 9 | no dataset with this window has the category: eins",
                "categories: [one], | onlyCategories: [eins], | 9 | no dataset with this window has the category: eins",
                "categories: [one], | procedures: [one], | 9 | no dataset with this window has the procedure: one",
                "en: No end} | en: No end}, publish: no | 14 | unknown key: publish",
            })
    void names_faults_of_window_rules(String from, String to, int line, String reason) {
        assertThat(WINDOWS).contains(from);
        assertThat(faults(GOOD, KINDS, WINDOWS.replace(from, to)))
                .anyMatch(fault -> told(fault).equals("data/rules/windows.yaml:" + line + ": " + reason));
    }

    @Test
    void each_fault_is_told_once() {
        assertThat(faults(GOOD, KINDS, WINDOWS.replace("categories: [one]", "categories: ['']")))
                .doesNotHaveDuplicates();
    }

    private static Dataset read(String yaml) {
        return Definitions.read(texts(yaml, KINDS, WINDOWS)).datasets().getFirst();
    }

    private static List<String> faults(String dataset, String codes) {
        return faults(dataset, codes, WINDOWS);
    }

    /** Without the words that would have been accepted. */
    private static String told(String fault) {
        return fault.replaceFirst("; accepted: .*", "");
    }

    private static List<String> faults(String dataset, String codes, String windows) {
        Throwable thrown = catchThrowable(() -> Definitions.read(texts(dataset, codes, windows)));
        assertThat(thrown).isInstanceOfSatisfying(FaultyDefinitions.class, FaultsInChinese::areTold);
        return Objects.requireNonNull(thrown.getMessage()).lines().toList();
    }

    private static Definitions.Texts texts(String dataset, String codes, String windows) {
        return new Definitions.Texts(
                Map.of("example", dataset), Map.of("kinds", codes, "reasons", REASONS), Map.of("windows", windows));
    }
}
