package opencredit.api.portal.staff;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import opencredit.api.caller.KeyGate;
import opencredit.api.caller.Reception;
import opencredit.api.caller.session.Identification;
import opencredit.api.caller.session.SignIn;
import opencredit.api.http.Route;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.staff.access.AuditPage;
import opencredit.api.portal.staff.access.BodyListPage;
import opencredit.api.portal.staff.access.KeyPages;
import opencredit.api.portal.staff.frame.StaffAnswers;
import opencredit.api.portal.staff.frame.StaffFrame;
import opencredit.api.portal.staff.own.BatchPages;
import opencredit.api.portal.staff.own.OwnRecordsPage;
import opencredit.api.portal.staff.own.RecordDesk;
import opencredit.api.portal.staff.own.RemindersPage;
import opencredit.api.portal.staff.own.RestorationPage;
import opencredit.api.portal.staff.own.TimelinessPage;
import opencredit.api.portal.staff.own.UploadPage;
import opencredit.data.dataset.reading.Datasets;

/** The pages of this package by path. */
public final class StaffPages {
    private final StaffAnswers answers;
    private final SignIn signIn;
    private final KeyGate gate;

    /**
     * Pages that ask a contract's routes.
     *
     * @param reception knows keys and who is signed in
     */
    public StaffPages(List<Route> contract, Reception reception, InstantSource clock) {
        this.answers = new StaffAnswers(contract);
        this.gate = reception.gate();
        this.signIn = new SignIn(Identification.byKey(gate), gate, reception.sessions(), clock);
    }

    /** Their routes. */
    public List<Route> routes(Pages pages, Datasets datasets) {
        StaffFrame frame = new StaffFrame(pages, answers, gate, datasets);
        return Stream.of(
                        new SignInPage(pages, signIn).routes(),
                        new StartPage(frame).routes(),
                        new KeyPages(frame).routes(),
                        new BodyListPage(frame).routes(),
                        new AuditPage(frame).routes(),
                        new OwnRecordsPage(frame).routes(),
                        new RecordDesk(frame).routes(),
                        new RestorationPage(frame).routes(),
                        new UploadPage(frame).routes(),
                        new BatchPages(frame).routes(),
                        new TimelinessPage(frame).routes(),
                        new RemindersPage(frame).routes())
                .flatMap(List::stream)
                .toList();
    }
}
