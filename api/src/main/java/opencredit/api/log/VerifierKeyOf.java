package opencredit.api.log;

import java.util.List;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Json;
import opencredit.data.sign.VerifierKey;

/** {@code /v1/verifier-key}: the key by which everybody can check what this register signed. */
public final class VerifierKeyOf implements Feature {
    private final Published published;

    /** @param publicUrl where readers reach the register; without its scheme it is the name under which it signs */
    public VerifierKeyOf(VerifierKey key, String publicUrl) {
        String name = publicUrl.replaceFirst("^https?://", "");
        this.published = new Published(name, "Ed25519", key.note(name), key.pem());
    }

    @Override
    public Response answer(Request request) {
        Parameters.read(request, List.of());
        return Response.of(Json.body(published));
    }

    private record Published(String name, String algorithm, String verifierKey, String publicKey) {}
}
