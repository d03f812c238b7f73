package opencredit.bench.submit;

import java.time.Clock;
import java.util.List;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.key.KeyOutcome;
import opencredit.data.key.KeyRole;
import opencredit.data.key.KeyScope;
import opencredit.data.key.NewKey;
import opencredit.data.store.db.Database;
import opencredit.data.store.keys.ApiKeys;
import opencredit.data.store.keys.ListedPublishers;
import opencredit.data.subject.CreditCode;

/**
 * A body with a key of its own, or an administrator, who confirms what waits.
 *
 * @param name of the body; empty of an administrator
 * @param code likewise
 * @param secret the key as its holder has it
 */
record SubmittingBody(String name, String code, String secret) {
    static final String DATASET = "penalties";

    private static final String ACTOR = "bench";

    /** A body that submits penalties: as the register knows no other. */
    static SubmittingBody of(Database database, int number) {
        String first = "11371300YGBEN%03d0".formatted(number);
        String code = first + CreditCode.checkCharacter(first);
        String name = "临沂示例第" + number + "报送局";
        new ListedPublishers(database, Clock.systemUTC()).add(name, code, ACTOR);
        return new SubmittingBody(
                name, code, secret(database, KeyRole.PUBLISHER, new KeyScope(List.of(code), List.of(DATASET), null)));
    }

    static SubmittingBody administrator(Database database) {
        return new SubmittingBody("", "", secret(database, KeyRole.ADMINISTRATOR, KeyScope.NONE));
    }

    private static String secret(Database database, KeyRole role, KeyScope scope) {
        NewKey wanted = new NewKey(role, ACTOR, scope, null, NewKey.USUAL_LIFE);
        ApiKeys keys = new ApiKeys(database, Datasets.load(), Clock.systemUTC());
        if (keys.create(wanted, ACTOR) instanceof KeyOutcome.Made made) {
            return made.text().secret();
        }
        throw new IllegalStateException("no key was made");
    }
}
