package opencredit.api.cli.keys;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Failure;
import opencredit.data.export.RecordJson;
import opencredit.data.key.ApiKey;
import opencredit.data.key.KeyFault;
import opencredit.data.key.KeyOutcome;
import opencredit.data.key.KeyState;
import opencredit.data.key.ListedPublisher;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** What commands about keys say. */
final class KeyAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private KeyAnswer() {}

    /** A key without its secret. */
    static ObjectNode of(ApiKey key, KeyState state) {
        ObjectNode object = JSON.createObjectNode()
                .put("id", key.id())
                .put("role", key.role().word())
                .put("label", key.label());
        object.set("bodies", JSON.valueToTree(key.scope().bodies()));
        object.set("datasets", JSON.valueToTree(key.scope().datasets()));
        return object.put("agency", key.scope().agency())
                .put("quota", key.quota())
                .put("state", state.word())
                .put("createdAt", RecordJson.instant(key.createdAt()))
                .put("createdBy", key.createdBy())
                .put("expiresAt", RecordJson.instant(key.expiresAt()))
                .put("revokedAt", moment(key.revokedAt()))
                .put("lastUsed", moment(key.lastUsed()))
                .put("replaces", key.replaces());
    }

    /** A key with its secret. */
    static ObjectNode of(KeyOutcome.Made made) {
        ObjectNode object = JSON.createObjectNode();
        object.set("key", of(made.key(), KeyState.VALID));
        return object.put("secret", made.text().secret());
    }

    static ObjectNode of(ListedPublisher publisher) {
        return JSON.createObjectNode()
                .put("id", publisher.id())
                .put("name", publisher.name())
                .put("addedAt", RecordJson.instant(publisher.addedAt()))
                .put("addedBy", publisher.addedBy());
    }

    static ObjectNode list(String name, List<ObjectNode> objects) {
        ObjectNode object = JSON.createObjectNode();
        object.putArray(name).addAll(objects);
        return object;
    }

    static Bilingual sentence(KeyOutcome.Made made) {
        ApiKey key = made.key();
        String until = RecordJson.instant(key.expiresAt());
        return new Bilingual(
                "已建立密钥 " + key.id() + "（" + key.role().word() + "），有效期至 " + until + "。密钥只显示这一次，请妥善保存：\n"
                        + made.text().secret(),
                "Made the key " + key.id() + " (" + key.role().word() + "), valid until " + until
                        + ". It is shown this once, keep it safe:\n"
                        + made.text().secret());
    }

    /** One line of a list. */
    static String line(ApiKey key, KeyState state) {
        String used = key.lastUsed() == null ? "-" : RecordJson.instant(key.lastUsed());
        return String.join(
                "  ",
                key.id(),
                key.role().word(),
                state.word(),
                RecordJson.instant(key.expiresAt()),
                used,
                key.label());
    }

    /** The key that was made. */
    static KeyOutcome.Made made(KeyOutcome outcome, String id) {
        return switch (outcome) {
            case KeyOutcome.Made made -> made;
            case KeyOutcome.Ended _ -> throw new IllegalStateException("a key was revoked and not made");
            case KeyOutcome.Refused refused -> throw failure(refused, id);
        };
    }

    static Failure failure(KeyOutcome.Refused refused, String id) {
        return switch (refused) {
            case KeyOutcome.Unfit unfit ->
                new Failure(
                        ExitCode.USAGE,
                        unfit.faults().stream().map(KeyFault::sentence).toList(),
                        new IllegalArgumentException("unfit"));
            case KeyOutcome.Unknown _ ->
                new Failure(
                        ExitCode.IMPOSSIBLE,
                        "没有编号为 " + id + " 的密钥；请用 keys list 查看。",
                        "There is no key " + id + "; see keys list.");
            case KeyOutcome.NotValid not ->
                new Failure(
                        ExitCode.IMPOSSIBLE,
                        "密钥 " + id + (not.state() == KeyState.EXPIRED ? " 已过期" : " 已吊销") + "；没有改动。",
                        "The key " + id + " is " + not.state().word() + "; nothing was changed.");
        };
    }

    private static @Nullable String moment(@Nullable Instant moment) {
        return moment == null ? null : RecordJson.instant(moment);
    }
}
