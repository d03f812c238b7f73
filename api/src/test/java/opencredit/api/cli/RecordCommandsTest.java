package opencredit.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opencredit.api.cli.console.ExitCode;
import opencredit.data.store.db.Database;
import org.junit.jupiter.api.Test;

/** What is done about one record, from the command line. */
class RecordCommandsTest extends RegisterCommands {
    @Test
    void whatIsNoIdIsToldInPlainWords() {
        Line line = run("withdraw", "nonsense", "--reason", "repaired");
        assertThat(line.exitCode()).isEqualTo(ExitCode.USAGE.number());
        assertThat(line.err()).contains("this is no record's id").doesNotContain("java.", "UUID");
    }

    @Test
    void whatIsPastItsWindowCanBeWithdrawnButNotRestored() throws IOException {
        String file = file("rows.csv", row(1).replace("2026-05-20", "2019-05-20"));
        run("load", "penalties", file, "--include-ended");
        String id = onlyRecord().toString();
        Line restore = run("restore", id, file);
        assertThat(restore.exitCode()).isEqualTo(ExitCode.IMPOSSIBLE.number());
        assertThat(restore.err()).contains("never withdrawn");
        Line withdraw = run("withdraw", id, "--reason", "privacy");
        assertThat(withdraw.exitCode()).as(withdraw.err()).isZero();
        assertThat(run("withdraw", id, "--reason", "privacy").err()).contains("already withdrawn");
    }

    @Test
    void whatIsWithdrawnCanBeRestoredFromItsRow() throws IOException {
        String file = file("rows.csv", row(1));
        run("load", "penalties", file);
        String id = onlyRecord().toString();

        assertThat(run("restore", id, file).exitCode()).isEqualTo(ExitCode.IMPOSSIBLE.number());
        assertThat(run("withdraw", id, "--reason", "whim").exitCode()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run("withdraw", id, "--reason", "repared").err())
                .contains("Did you mean repaired?", "court-order (Court order)");
        JsonNode entry = run("withdraw", id, "--reason", "repaired", "--json").json();
        assertThat(entry.get("event").asText()).isEqualTo("withdrawn");
        assertThat(entry.get("reason").asText()).isEqualTo("repaired");
        assertThat(run("withdraw", id, "--reason", "repaired").exitCode()).isEqualTo(ExitCode.IMPOSSIBLE.number());
        assertThat(run("load", "penalties", file).exitCode()).isEqualTo(ExitCode.REFUSED.number());

        String other = file("other.csv", row(2));
        assertThat(run("restore", id, other).exitCode()).isEqualTo(ExitCode.IMPOSSIBLE.number());
        JsonNode back = run("restore", id, file, "--json").json();
        assertThat(back.get("event").asText()).isEqualTo("restored");
        assertThat(back.get("reason").asText()).isEqualTo("withdrawn-in-error");
        assertThat(back.get("version").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsShownIsCorrectedFromItsRow() throws IOException {
        run("load", "penalties", file("rows.csv", row(1)));
        String id = onlyRecord().toString();
        String right = file("right.csv", row(1).replace("生产不合格建材", "生产不合格水泥"));

        for (String reason : List.of("update", "batch-undone", "whim")) {
            assertThat(run("correct", id, right, "--reason", reason).exitCode()).isEqualTo(ExitCode.USAGE.number());
        }
        Line other = run("correct", id, file("other.csv", row(2)));
        assertThat(other.exitCode()).isEqualTo(ExitCode.IMPOSSIBLE.number());
        assertThat(other.err()).contains("another decision");
        JsonNode entry = run("correct", id, right, "--json").json();
        assertThat(entry.get("event").asText()).isEqualTo("amended");
        assertThat(entry.get("reason").asText()).isEqualTo("corrected");
        assertThat(entry.get("version").asInt()).isEqualTo(2);
        Line again = run("correct", id, right, "--reason", "privacy");
        assertThat(again.exitCode()).isEqualTo(ExitCode.IMPOSSIBLE.number());
        assertThat(again.err()).contains("nothing older to delete");
        assertThat(run("correct", id, file("wrong.csv", row(1)), "--reason", "privacy")
                        .out())
                .contains("is deleted");
        run("withdraw", id, "--reason", "repaired");
        assertThat(run("correct", id, right).err()).contains("already withdrawn");
    }

    @Test
    void noRecordReplacesItself() throws IOException {
        run("load", "penalties", file("rows.csv", row(1)));
        String id = onlyRecord().toString();
        Line line = run("withdraw", id, "--reason", "merged", "--replaced-by", id);
        assertThat(line.exitCode()).isEqualTo(ExitCode.USAGE.number());
        assertThat(line.err()).contains("must be another");
        assertThat(head()).isEqualTo(1);
    }

    /** An entry that cannot be written is a fault of the database, and no answer about the record. */
    @Test
    void aFaultIsNotTakenForARecordsState() throws IOException {
        String file = file("rows.csv", row(1));
        run("load", "penalties", file);
        String id = onlyRecord().toString();
        try (Database database =
                Database.external(Objects.requireNonNull(environment.get("OPENCREDIT_DATABASE_URL")))) {
            database.jdbi().useHandle(handle -> {
                handle.execute("create function fail() returns trigger language plpgsql as"
                        + " 'begin raise exception ''broken''; end'");
                handle.execute("create trigger fail before insert on entry for each row execute function fail()");
            });
        }
        Line withdraw = run("withdraw", id, "--reason", "repaired");
        assertThat(withdraw.exitCode()).as(withdraw.err()).isEqualTo(ExitCode.UNEXPECTED.number());
        assertThat(withdraw.err()).doesNotContain("already withdrawn", "being shown");
    }

    @Test
    void anUnknownRecordIsSaid() {
        Line line = run("withdraw", UUID.randomUUID().toString(), "--reason", "repaired", "--json");
        assertThat(line.exitCode()).isEqualTo(ExitCode.IMPOSSIBLE.number());
        assertThat(line.err()).contains("There is no record");
        assertThat(line.json().get("error").get("exitCode").asInt()).isEqualTo(5);
    }
}
