package opencredit.api.portal.guide;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import opencredit.api.cache.LazyValue;
import opencredit.api.http.Body;
import opencredit.api.http.Feature;
import opencredit.api.http.Response;
import opencredit.api.portal.frame.Resource;
import opencredit.api.query.Parameters;

/** The contract as files. */
public final class ContractFiles {
    private ContractFiles() {}

    /**
     * {@code /v1/openapi.json}, with {@code lang} in that language alone; the contract names the public address beside the
     * one it is asked at.
     */
    public static Feature json(String publicUrl) {
        LazyValue<Body> both = lazy(publicUrl, ContractText::read);
        LazyValue<Body> chinese = lazy(publicUrl, () -> ContractText.read("zh"));
        LazyValue<Body> english = lazy(publicUrl, () -> ContractText.read("en"));
        return request -> {
            String language = Parameters.read(request, List.of()).text("lang");
            if (language == null) {
                return Response.of(both.get());
            }
            return Response.of((language.equals("zh") ? chinese : english).get());
        };
    }

    /** {@code /v1/openapi.yaml}. */
    public static Feature yaml() {
        LazyValue<Body> body =
                new LazyValue<>(() -> Body.of(Resource.bytes("/opencredit/api/openapi.yaml"), "application/yaml"));
        return request -> {
            Parameters.read(request, List.of());
            return Response.of(body.get());
        };
    }

    private static LazyValue<Body> lazy(String publicUrl, Supplier<ObjectNode> read) {
        return new LazyValue<>(() -> {
            ObjectNode contract = read.get();
            // the relative one first: a page must try the server it came from, whatever its name is today
            contract.putArray("servers")
                    .add(contract.objectNode().put("url", "/"))
                    .add(contract.objectNode().put("url", publicUrl));
            return Body.json(contract.toString());
        });
    }
}
