package opencredit.api.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.SearchLevel;
import opencredit.api.cli.console.Session;
import opencredit.api.serve.Index;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.data.follow.FollowedView;
import opencredit.data.store.db.Presence;
import opencredit.data.text.Bilingual;
import picocli.CommandLine.Command;

/** Builds the views of the ledger anew: the search index, and the counts. */
@Command(
        name = "reindex",
        description = "Build the search index and the counts again from the ledger.",
        mixinStandardHelpOptions = true)
final class Reindex implements Callable<Integer> {

    private final Console console;
    private final Supplier<Settings> settings;

    Reindex(Console console, Supplier<Settings> settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        try (Session session = Session.open(console, settings.get())) {
            Register register = session.register();
            console.step("正在重建搜索索引和公示计数……", "Building the search index and the counts …");
            if (!Presence.isServing(register.database())) {
                alone(register);
            } else if (!new SearchLevel(register).rebuild()) {
                console.warn(new Bilingual(
                        "搜索索引或公示计数一分钟内没有进展；请查看服务日志，重建会继续进行。",
                        "The search index or the counts did not move for a minute; see the server's log."
                                + " They go on by themselves."));
                return ExitCode.LATE.number();
            }
            console.say(new Bilingual(
                    "搜索索引和公示计数已重建到账目序号 " + register.feed().head() + "。",
                    "The search index and the counts are built again up to ledger entry "
                            + register.feed().head() + "."));
            return ExitCode.OK.number();
        }
    }

    private static void alone(Register register) {
        try (Index index = Index.open(register)) {
            for (FollowedView<?> view : index.follower().views()) {
                view.rebuild();
                view.catchUp();
            }
        }
    }
}
