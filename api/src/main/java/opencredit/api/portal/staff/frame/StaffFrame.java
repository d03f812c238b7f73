package opencredit.api.portal.staff.frame;

import java.util.HashMap;
import java.util.Map;
import opencredit.api.caller.KeyGate;
import opencredit.api.http.Access;
import opencredit.api.http.Response;
import opencredit.api.http.Route;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.text.Titles;
import opencredit.api.problem.Problem;
import opencredit.data.dataset.reading.Datasets;
import org.jspecify.annotations.Nullable;

/**
 * What every page for staff is made with.
 *
 * @param answers the API, in the name of whoever is signed in
 * @param gate is told of attempts that a page refuses in its own words
 */
public record StaffFrame(Pages pages, StaffAnswers answers, KeyGate gate, Datasets datasets) {
    /** The route of a page. */
    public Route page(String path, Access access, StaffPage page) {
        return Route.get(path, request -> page.answer(Visitor.of(request))).only(access);
    }

    /** The route to which a form is sent. */
    public Route form(String path, Access access, StaffPage page) {
        return Route.post(path, request -> page.answer(Visitor.of(request))).only(access);
    }

    /** The frame of a page with this title. */
    public PageView view(Visitor visitor, String zh, String en) {
        return pages.view(visitor.reader(), zh, en).hide();
    }

    /** The same of a page below the first one. */
    public PageView below(Visitor visitor, String zh, String en) {
        PageView view = view(visitor, zh, en);
        return view.below(view.say("工作台", "Staff"), "/staff");
    }

    /** The page. */
    public Response show(String template, PageView view, Visitor visitor, Map<String, Object> values) {
        return show(template, view, visitor, values, null);
    }

    /**
     * The page as it is shown again, with what is wrong above its form.
     *
     * @param refused why nothing was changed; null where nothing is wrong
     */
    public Response show(
            String template, PageView view, Visitor visitor, Map<String, Object> values, @Nullable Problem refused) {
        Map<String, Object> shown = new HashMap<>(values);
        shown.put("visitor", visitor);
        shown.put("titles", new Titles(datasets, visitor.reader().language()));
        shown.put("refused", refused == null ? "" : sentence(view, refused));
        if (refused != null) {
            gate.refused(visitor.key(), refused.type());
        }
        return kept(
                pages.html().response(new Pages.Shown(template, view, shown, refused == null ? null : refused.type())));
    }

    /**
     * What is wrong with what was typed, to be said beside the form.
     *
     * @throws Problem the same where nobody mends it by typing something else
     */
    public static Problem mended(Problem refused) {
        return switch (refused.type()) {
            case INVALID_BODY, INVALID_PARAMETER, PERSONAL_NUMBER, ALREADY_LISTED, KEY_NOT_VALID -> refused;
            default -> throw refused;
        };
    }

    private static String sentence(PageView view, Problem refused) {
        return refused.detail() == null
                ? view.say(refused.type().title())
                        + view.say("。", ". ")
                        + view.say(refused.type().hint())
                : view.say(refused.detail());
    }

    /** A browser says from which page a form came only where pages let it; still nothing is told to other sites. */
    public static Response kept(Response response) {
        return response.with("Referrer-Policy", "same-origin");
    }

    /** To another page, once a form did what it should. */
    public static Response to(String address) {
        return kept(Response.seeOther(address));
    }

    /** Answers whoever is signed in. */
    @FunctionalInterface
    public interface StaffPage {
        Response answer(Visitor visitor);
    }
}
