package opencredit.api.portal.staff;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opencredit.api.caller.session.Channel;
import opencredit.api.caller.session.SignIn;
import opencredit.api.http.Access;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.http.Route;
import opencredit.api.http.SubmittedForm;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.staff.frame.StaffFrame;
import opencredit.api.portal.staff.frame.Visitor;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.data.session.StaffSession;
import org.jspecify.annotations.Nullable;

/** {@code /staff/sign-in} and {@code /staff/sign-out}. */
final class SignInPage {
    private static final String PATH = "/staff/sign-in", START = "/staff";

    private final Pages pages;
    private final SignIn signIn;

    SignInPage(Pages pages, SignIn signIn) {
        this.pages = pages;
        this.signIn = signIn;
    }

    List<Route> routes() {
        Access entrance = new Access.Entrance();
        return List.of(
                Route.get(PATH, this::show).only(entrance),
                Route.post(PATH, this::begin).only(entrance),
                Route.post("/staff/sign-out", this::end).only(Access.anyStaff()));
    }

    private Response show(Request request) {
        Parameters.read(request, List.of());
        Reader reader = Reader.of(request);
        return request.visit().session() == null ? form(reader, null) : StaffFrame.to(reader.to(START));
    }

    private Response begin(Request request) {
        Parameters.read(request, List.of());
        Reader reader = Reader.of(request);
        String typed = SubmittedForm.read(request).text("key");
        try {
            StaffSession session = signIn.begin(typed, request.caller().household());
            StaffSession former = request.visit().session();
            if (former != null) {
                signIn.end(former);
            }
            long seconds = Duration.between(pages.clock().instant(), session.expiresAt())
                    .toSeconds();
            Channel channel = request.visit().channel();
            return StaffFrame.to(reader.to(START))
                    .with("Set-Cookie", channel.setCookie(session.secret().text(), seconds));
        } catch (Problem refused) {
            return switch (refused.type()) {
                case INVALID_KEY, EXPIRED_KEY, REVOKED_KEY -> form(reader, ProblemType.INVALID_KEY);
                default -> throw refused;
            };
        }
    }

    private Response end(Request request) {
        Parameters.read(request, List.of());
        Visitor visitor = Visitor.of(request);
        signIn.end(visitor.session());
        return StaffFrame.to(visitor.reader().to(PATH))
                .with("Set-Cookie", request.visit().channel().setCookie("", 0));
    }

    /** Says the same of every key that opens nothing. */
    private Response form(Reader reader, @Nullable ProblemType refused) {
        PageView view = pages.view(reader, "工作人员登录", "Sign in for staff").hide();
        Map<String, Object> shown = new HashMap<>(Map.of("isRefused", refused != null));
        Response response =
                StaffFrame.kept(pages.html().response(new Pages.Shown("staff/sign-in", view, shown, refused)));
        return refused == null
                ? response
                : response.with("WWW-Authenticate", "Bearer realm=\"opencredit\", error=\"invalid_token\"");
    }
}
