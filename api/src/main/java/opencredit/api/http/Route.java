package opencredit.api.http;

import opencredit.api.problem.Problem;

/**
 * One line of the list of routes.
 *
 * @param path as the contract writes paths, such as {@code /v1/records/{id}}
 * @param access who may ask
 * @param feature answers
 */
public record Route(Method method, String path, Access access, Feature feature) {
    /** The methods of routes. HEAD comes with GET, and OPTIONS with every path. */
    public enum Method {
        GET,
        POST,
        PUT
    }

    /** A route that everybody may read. */
    public static Route get(String path, Feature feature) {
        return new Route(Method.GET, path, new Access.Public(), feature);
    }

    /** A route that everybody may post to. */
    public static Route post(String path, Feature feature) {
        return new Route(Method.POST, path, new Access.Public(), feature);
    }

    /** A route that everybody may put to. */
    public static Route put(String path, Feature feature) {
        return new Route(Method.PUT, path, new Access.Public(), feature);
    }

    /** The same route for those alone whom an access lets in. */
    public Route only(Access narrower) {
        return new Route(method, path, narrower, feature);
    }

    /**
     * Lets a request in.
     *
     * @return the same, whose body can still be read
     * @throws Problem where whoever sent it may not use the route, or a page of another site sent it
     */
    public Request admit(Request request) {
        access.admit(request);
        return switch (access) {
            case Access.Public _, Access.Keyed _ -> request;
            case Access.Entrance _ -> method == Method.GET ? request : SubmittedForm.admit(request, null);
            case Access.Staff _ ->
                method == Method.GET
                        ? request
                        : SubmittedForm.admit(request, request.visit().session());
        };
    }

    /** Whether both answer the same method at the same path. */
    boolean isSameAs(Route other) {
        return method == other.method && path.equals(other.path);
    }

    /** Whether a path that was sent, percent-encoded, is one of this route; a slash at its end changes nothing. */
    boolean isAt(String sent) {
        String[] ours = path.split("/", -1);
        String[] theirs =
                (sent.endsWith("/") && sent.length() > 1 ? sent.substring(0, sent.length() - 1) : sent).split("/", -1);
        if (ours.length != theirs.length) {
            return false;
        }
        for (int at = 0; at < ours.length; at++) {
            boolean isFree = ours[at].startsWith("{") && !theirs[at].isEmpty();
            if (!isFree && !ours[at].equals(theirs[at])) {
                return false;
            }
        }
        return true;
    }
}
