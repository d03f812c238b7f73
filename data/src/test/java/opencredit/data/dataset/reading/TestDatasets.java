package opencredit.data.dataset.reading;

import java.util.Map;
import java.util.Objects;

/**
 * The program's own definitions, and small ones for tests of what reads several datasets: one for each section of an
 * archive, and two for none. They never change, so all tests of a run share them: each is read once.
 */
public final class TestDatasets {
    private static final String DEFINITION = """
            title: {zh: %s, en: %s}
            summary: {zh: 示例。, en: An example.}
            tasks: ['3']
            legalBasis:
              - {zh: 示例法, en: Example law}
            key: [document-number]
            window: unlimited
            updateFrequency: P7D
            licence: CC-BY-4.0
            expect: {maximumRows: 10, maximumRefusedShare: 0.5}
            editions:
              - {id: "2026"}
            %s
            fields:
              - {name: number, title: {zh: 文号, en: Number}, columns: [文号], type: text, maximumLength: 99, role: document-number, disclose: public, required: refuse, example: A1}
              - {name: subject, title: {zh: 名称, en: Name}, columns: [名称], type: text, maximumLength: 99, role: subject-name, disclose: masked, search: text, required: refuse, example: 甲}
              - {name: authority, title: {zh: 机关, en: Authority}, columns: [机关], type: text, maximumLength: 99, role: authority-name, disclose: public, required: refuse, example: 乙}
              - {name: date, title: {zh: 日期, en: Date}, columns: [日期], type: date, role: decision-date, disclose: public, required: refuse, example: "2026-05-20"}
            """;
    private static final String STATE =
            "  - {name: state, title: {zh: 状态, en: State}, columns: [状态], type: code, list: states, role: state,"
                    + " disclose: public, example: open}\n";
    private static final String AMOUNT =
            "  - {name: amount, title: {zh: 金额（元）, en: Amount}, columns: [金额（元）], type: money, unit: yuan, role: amount,"
                    + " disclose: public, example: '1.00'}\n";
    private static final String REFERENCE =
            "  - {name: about, title: {zh: 相关文号, en: About}, columns: [相关文号], type: reference, dataset: breaches,"
                    + " disclose: public, example: A1}\n";
    private static final String STATES = """
            title: {zh: 状态, en: States}
            source: {zh: 示例法, en: Example law, status: assumed}
            codes:
              - {value: open, title: {zh: 履行中, en: Open}}
              - {value: kept, title: {zh: 已履行, en: Kept}}
              - {value: broken, title: {zh: 未履行, en: Broken}}
            """;
    private static final String REASONS = """
            title: {zh: 原因, en: Reasons}
            source: {zh: 示例法, en: Example law, status: assumed}
            codes:
              - {value: revoked, title: {zh: 撤销, en: Revoked}, groups: [withdrawn]}
            """;
    private static final String WINDOWS = """
            title: {zh: 公示期, en: Windows}
            rules:
              - id: unlimited
                editions:
                  - id: default
                    source: {zh: 示例法, en: Example law, status: assumed}
                    classes:
                      - {id: no-end, title: {zh: 长期, en: No end}, source: {zh: 示例法, en: Example law, status: assumed}}
            """;

    private static final String REGIONS = "regions", KINDS = "organisation-kinds";

    private TestDatasets() {}

    private static final class Shipped {
        private static final Datasets DATASETS = Datasets.load();
    }

    private static final class Sections {
        private static final Datasets DATASETS = readSections();
    }

    /** Those of the program. */
    public static Datasets shipped() {
        return Shipped.DATASETS;
    }

    /**
     * {@code breaches promises measures fines balances listings awards ratings contracts notices}; a notice refers to a
     * breach by its number, and balances do not add up.
     */
    public static Datasets sections() {
        return Sections.DATASETS;
    }

    private static Datasets readSections() {
        return new Datasets(Definitions.read(new Definitions.Texts(
                Map.of(
                        "breaches",
                        definition("失信", "Breaches", "archive: dishonesty") + STATE,
                        "promises",
                        definition("承诺", "Promises", "archive: promises") + STATE,
                        "measures",
                        definition("措施", "Measures", "archive: measures"),
                        "fines",
                        definition("罚款", "Fines", "archive: penalties") + AMOUNT,
                        "balances",
                        definition("余额", "Balances", "archive: penalties\namounts: stock") + AMOUNT,
                        "listings",
                        definition("名单", "Listings", "archive: lists"),
                        "awards",
                        definition("表彰", "Awards", "archive: honours"),
                        "ratings",
                        definition("评级", "Ratings", "archive: ratings"),
                        "contracts",
                        definition("合同", "Contracts", ""),
                        "notices",
                        definition("通报", "Notices", "") + REFERENCE),
                Map.of("states", STATES, "reasons", REASONS, REGIONS, shipped(REGIONS), KINDS, shipped(KINDS)),
                Map.of("windows", WINDOWS))));
    }

    /** What pages compare by, whatever a register discloses. */
    private static String shipped(String list) {
        return Objects.requireNonNull(Definitions.Texts.onClassPath().codes().get(list));
    }

    private static String definition(String zh, String en, String more) {
        return DEFINITION.formatted(zh, en, more);
    }
}
