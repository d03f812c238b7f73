package opencredit.api.files;

import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;

/** One path that answers with a page of a list, or with all of the list as a file where {@code format} asks for one. */
public record FileOrPage(Feature file, Feature page) implements Feature {
    @Override
    public Response answer(Request request) {
        return (Sender.isAskedBy(request) ? file : page).answer(request);
    }
}
