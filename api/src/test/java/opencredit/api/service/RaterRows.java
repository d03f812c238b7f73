package opencredit.api.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import opencredit.api.wire.Json;

/** Rows as an agency that rates submits them. */
public final class RaterRows {
    public static final String AGENCY = "临沂示例信用评价有限公司", CODE = "91371300YGP4LDUY4C";

    private static int number;

    private RaterRows() {}

    /** A standard by which it rates. */
    public static ObjectNode standard(String documentNumber) {
        return Json.object()
                .put("subjectName", AGENCY)
                .put("subjectCode", CODE)
                .put("policyTitle", "建筑施工企业信用评级方法（示例）")
                .put("documentNumber", documentNumber)
                .put("category", "rating-methods")
                .put("decisionDate", "2026-05-01")
                .put("authorityName", AGENCY)
                .put("authorityCode", CODE);
    }

    /** Another rating, of a subject that has penalties. */
    public static ObjectNode rating(String standardNumber) {
        return Json.object()
                .put("subjectName", Fictional.subjectName(0))
                .put("subjectCode", Fictional.subjectCode(0))
                .put("ratingTitle", "2026年度主体信用评级")
                .put("category", "issuer")
                .put("documentNumber", "临示信评〔2026〕" + ++number + "号")
                .put("standard", "建筑施工企业信用评级方法（示例）")
                .put("standardNumber", standardNumber)
                .put("grade", "AA-")
                .put("decisionDate", "2026-05-20")
                .put("state", "valid")
                .put("authorityName", AGENCY)
                .put("authorityCode", CODE);
    }
}
