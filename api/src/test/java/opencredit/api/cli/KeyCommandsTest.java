package opencredit.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import opencredit.api.cli.console.ExitCode;
import opencredit.data.key.KeyText;
import org.junit.jupiter.api.Test;

/** Keys and listed bodies from the command line, where the first administrator comes from. */
class KeyCommandsTest extends RegisterCommands {
    private static final String CODE = "11371300000000019M";

    @Test
    void theFirstAdministratorsKeyIsShownOnce() {
        assertThat(run("keys", "list").out()).contains("There is no key yet");
        Line made = run("keys", "create", "--role", "administrator", "--label", "信用科");
        assertThat(made.exitCode()).as(made.err()).isZero();
        KeyText key = KeyText.within(made.out()).getFirst();
        assertThat(made.out()).contains("Made the key " + key.id(), "shown this once");
        Line list = run("keys", "list");
        assertThat(list.out())
                .contains(key.id() + "  administrator  valid  ", "信用科")
                .doesNotContain("ock_");
        JsonNode known = run("keys", "list", "--json").json().at("/keys/0");
        assertThat(known.path("id").asText()).isEqualTo(key.id());
        assertThat(known.path("createdBy").asText()).startsWith("command-line:");
    }

    @Test
    void aPublishersKeyNamesListedBodiesAndDatasets() {
        String[] wanted = {
            "keys",
            "create",
            "--role",
            "publisher",
            "--label",
            "x",
            "--body",
            CODE,
            "--dataset",
            "penalties",
            "--dataset",
            "licences",
            "--quota",
            "900",
            "--days",
            "30",
            "--json"
        };
        Line early = run(wanted);
        assertThat(early.exitCode()).isEqualTo(ExitCode.USAGE.number());
        assertThat(early.err()).contains("names at least one listed body");
        Line listed = run("publishers", "add", "临沂示例市场监督管理局", "--code", CODE);
        assertThat(listed.out()).contains("Listed 临沂示例市场监督管理局 as " + CODE);
        JsonNode made = run(wanted).json();
        assertThat(made.at("/key/datasets")).hasSize(2);
        assertThat(made.at("/key/quota").asInt()).isEqualTo(900);
        assertThat(KeyText.read(made.path("secret").asText())).isPresent();
    }

    @Test
    void aKeyIsRotatedAndRevoked() {
        JsonNode old = run("keys", "create", "--role", "reader", "--label", "x", "--json")
                .json();
        String id = old.at("/key/id").asText();
        JsonNode fresh = run("keys", "rotate", id, "--overlap", "0", "--json").json();
        assertThat(fresh.at("/key/replaces").asText()).isEqualTo(id);
        Line again = run("keys", "rotate", id);
        assertThat(again.exitCode()).isEqualTo(ExitCode.IMPOSSIBLE.number());
        assertThat(again.err()).contains("is expired");
        String next = fresh.at("/key/id").asText();
        assertThat(run("keys", "revoke", next, "--reason", "leaked").out()).contains("Revoked the key " + next);
        assertThat(run("keys", "revoke", next).err()).contains("is revoked");
        assertThat(run("keys", "revoke", "nosuch").exitCode()).isEqualTo(ExitCode.IMPOSSIBLE.number());
        assertThat(run("keys", "rotate", "nosuch").err()).contains("There is no key nosuch");
        environment.put("LANG", "zh_CN.UTF-8");
        assertThat(run("keys", "revoke", next).err()).contains("已吊销");
    }

    @Test
    void whatMakesNoSenseIsSaid() {
        assertThat(run("keys", "create", "--role", "king", "--label", "x").err())
                .contains("--role must be");
        assertThat(run("keys", "create", "--role", "reader", "--label", "x", "--days", "0")
                        .err())
                .contains("valid for 1 to 731 days");
        assertThat(run("keys", "revoke", "x", "--reason", "exposed").err()).contains("--reason must be");
        assertThat(run("publishers", "add", "x", "--code", "1").err()).contains("Nothing was listed");
        assertThat(run("keys").exitCode()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run("keys", "creat").err()).contains("did you mean create?");
        run("publishers", "add", "x", "--code", CODE);
        assertThat(run("publishers", "add", "x", "--code", CODE).exitCode()).isEqualTo(ExitCode.IMPOSSIBLE.number());
        assertThat(run("publishers", "list").out()).contains(CODE + "  x");
        assertThat(run("publishers", "list", "--json").json().path("publishers"))
                .hasSize(1);
    }
}
