package opencredit.api.cli.console;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import opencredit.api.serve.Occupied;
import opencredit.api.settings.Settings;
import opencredit.data.dataset.yaml.FaultyDefinitions;
import opencredit.data.intake.row.UnreadableFile;
import opencredit.data.intake.spool.NotKept;
import opencredit.data.store.db.Outage;
import opencredit.data.store.embedded.StoppedInStart;
import opencredit.data.store.embedded.Unavailable;
import opencredit.data.text.Bilingual;
import opencredit.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From what was thrown to what people are told: the one place that decides how a command ends. */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private static final Bilingual AWAY =
            new Bilingual("连接中断，或正在停止，或磁盘已满", "it stopped answering, is stopping, or is full");

    private Failures() {}

    public static Failure of(Throwable cause) {
        return switch (cause) {
            case Failure failure -> failure;
            case Settings.Faulty faulty -> new Failure(ExitCode.USAGE, faulty.faults(), faulty);
            case FaultyDefinitions faulty -> new Failure(ExitCode.USAGE, faults(faulty), faulty);
            case UnreadableFile file -> new Failure(ExitCode.UNREADABLE, List.of(file.sentence()), file);
            case Unavailable database ->
                unavailable(database, new Bilingual(database.zh(), String.valueOf(database.getMessage())));
            case StoppedInStart stopped -> stopped(stopped);
            case NotKept spool -> notKept(spool);
            case Throwable outage when Outage.is(outage) -> unavailable(outage, AWAY);
            case SearchIndex.Away away -> searchAway(away);
            case Occupied occupied -> new Failure(ExitCode.OCCUPIED, List.of(occupied.sentence()), occupied);
            default -> unexpected(cause);
        };
    }

    public static Failure missing(Path file) {
        return new Failure(
                ExitCode.UNREADABLE,
                "找不到或无法读取文件 " + file + "；请检查路径和权限。什么都没有载入。",
                "Cannot find or read " + file + "; check its path and rights. Nothing was loaded.");
    }

    private static List<Bilingual> faults(FaultyDefinitions faulty) {
        Bilingual head = new Bilingual(
                "数据集定义有误，请按下列文件、行号和原因修改后重试：",
                "The definitions have faults; mend them by file, line and reason and try again:");
        Stream<Bilingual> others = Stream.of(faulty.getSuppressed()).flatMap(other -> of(other).sentences().stream());
        return Stream.of(Stream.of(head), faulty.faults().stream(), others)
                .flatMap(Function.identity())
                .toList();
    }

    /** A signal came before the command had begun. */
    public static Failure stopped(Throwable cause) {
        return new Failure(ExitCode.UNAVAILABLE, List.of(new Bilingual("启动过程中被停止。", "Stopped while starting.")), cause);
    }

    private static Failure unavailable(Throwable cause, Bilingual why) {
        return new Failure(
                ExitCode.UNAVAILABLE,
                List.of(new Bilingual(
                        "数据库不可用：" + why.zh() + "。请检查 OPENCREDIT_DATABASE_URL 或 OPENCREDIT_HOME 后重试。",
                        "The database cannot be used: " + why.en()
                                + ". Check OPENCREDIT_DATABASE_URL or OPENCREDIT_HOME and try again.")),
                cause);
    }

    private static Failure notKept(NotKept cause) {
        LOG.error("the spool could not be written", cause);
        return new Failure(
                ExitCode.UNAVAILABLE,
                List.of(new Bilingual(
                        "无法在 OPENCREDIT_HOME 的 spool 目录中暂存文件，磁盘可能已满；请检查剩余空间和权限后重试。",
                        "The folder spool in OPENCREDIT_HOME cannot be written, perhaps the disk is full. Check its space and"
                                + " rights and try again.")),
                cause);
    }

    private static Failure searchAway(SearchIndex.Away away) {
        return new Failure(
                ExitCode.UNAVAILABLE,
                List.of(
                        new Bilingual(
                                "搜索引擎不可用。请检查 OPENCREDIT_SEARCH_URL 及其用户、密钥和证书后重试。",
                                "The search engine cannot be used: " + away.getMessage()
                                        + ". Check OPENCREDIT_SEARCH_URL, its user or key and its certificate, and try again.")),
                away);
    }

    private static Failure unexpected(Throwable cause) {
        LOG.error("unexpected", cause);
        return new Failure(
                ExitCode.UNEXPECTED,
                List.of(new Bilingual(
                        "程序出错（" + cause.getClass().getSimpleName() + "），详情见上一行日志；请按 SECURITY.md 或项目主页报告。",
                        "The program failed (" + cause.getClass().getSimpleName()
                                + "); the line of log above says where. Please report it.")),
                cause);
    }
}
