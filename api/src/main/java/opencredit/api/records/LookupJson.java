package opencredit.api.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opencredit.api.http.Body;
import opencredit.api.problem.ProblemType;
import opencredit.api.wire.Json;
import opencredit.data.export.RecordJson;
import opencredit.data.record.Found;

/**
 * The answers about many records: each with the status, code and members that an answer about it alone would
 * have, without {@code related} and {@code repairableFrom}.
 */
final class LookupJson {
    private static final int SHOWN = 200;

    private LookupJson() {}

    /** @param found what became of each of the ids, in their order */
    static Body of(List<UUID> ids, List<Found> found, long asOf) {
        StringBuilder out = new StringBuilder(ids.size() * 1_500).append("{\"results\":[");
        for (int at = 0; at < ids.size(); at++) {
            append(out.append(at == 0 ? "" : ","), ids.get(at), found.get(at));
        }
        return Body.json(out.append("],\"asOf\":").append(asOf).append('}').toString());
    }

    private static void append(StringBuilder out, UUID id, Found found) {
        switch (found) {
            case Found.Shown shown -> {
                out.append("{\"id\":\"")
                        .append(id)
                        .append("\",\"status\":")
                        .append(SHOWN)
                        .append(",\"record\":");
                RecordJson.append(out, shown.record()).append('}');
            }
            case Found.Gone gone -> out.append(Json.text(gone(id, gone)));
            case Found.Unknown _ -> out.append(Json.text(absent(id, ProblemType.UNKNOWN_RECORD)));
        }
    }

    private static Map<String, Object> gone(UUID id, Found.Gone gone) {
        Map<String, Object> members = absent(id, ProblemType.GONE);
        members.put("reason", gone.reason());
        members.put("dataset", gone.dataset());
        members.put("withdrawnAt", RecordJson.instant(gone.at()));
        if (gone.replacedBy() != null) {
            members.put("replacedBy", gone.replacedBy());
        }
        return members;
    }

    private static Map<String, Object> absent(UUID id, ProblemType type) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", id);
        members.put("status", type.status());
        members.put("code", type.code());
        return members;
    }
}
