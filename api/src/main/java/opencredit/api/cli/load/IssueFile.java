package opencredit.api.cli.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import opencredit.api.cli.answer.LoadedFiles;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Failure;
import opencredit.data.intake.report.Issue;
import opencredit.data.text.Bilingual;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything there is to say about rows and cells as JSON Lines, in a new file that its owner alone can read. One thread
 * at a time.
 */
final class IssueFile implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Logger LOG = LoggerFactory.getLogger(IssueFile.class);

    private final Path file;
    private final BufferedWriter out;
    private boolean isWhole;

    private IssueFile(Path file, BufferedWriter out) {
        this.file = file;
        this.out = out;
    }

    /** @throws Failure when it is there already, or cannot be written */
    static IssueFile create(Path file) {
        try {
            var channel = Files.newByteChannel(
                    file,
                    EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return new IssueFile(file, new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8)));
        } catch (FileAlreadyExistsException there) {
            throw new Failure(
                    ExitCode.USAGE,
                    "文件 " + file + " 已存在，不会覆盖；请为 --issues 另选一个文件。什么都没有载入。",
                    file
                            + " is there already and is not overwritten; choose another file for --issues. Nothing was loaded.");
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.USAGE,
                    "无法写入文件 " + file + "；请检查 --issues 的路径和权限。什么都没有载入。",
                    "Cannot write " + file + "; check the path of --issues and its rights. Nothing was loaded.");
        }
    }

    /** Takes what is said about one of the files. */
    Consumer<Issue> of(String source) {
        return issue -> write(source, issue);
    }

    private void write(String source, Issue issue) {
        ObjectNode line = JSON.createObjectNode()
                .put("source", source)
                .put("kind", issue.kind().word())
                .put("sheet", issue.sheet())
                .put("row", issue.row())
                .put("column", issue.column())
                .put("cell", issue.cell())
                .put("code", issue.code());
        line.set("sentence", JSON.valueToTree(issue.sentence()));
        try {
            out.write(line.toString());
            out.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All is said, or it could not all be written: what is loaded is reported all the same. */
    LoadedFiles end(LoadedFiles loaded) {
        try {
            out.flush();
            isWhole = loaded.isWhole();
            return loaded;
        } catch (IOException e) {
            Bilingual sentence = new Bilingual(
                    "文件 " + file + " 没有写完，磁盘可能已满；载入结果以报告为准。",
                    file
                            + " could not be written to its end, perhaps the disk is full; the report says what is loaded.");
            return loaded.endedBy(new Failure(ExitCode.UNAVAILABLE, List.of(sentence), e));
        }
    }

    /** An empty file says that there is nothing to say; where a file was not loaded it says nothing, and goes. */
    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            LOG.debug("told by the end of the load already", e);
        }
        try {
            if (!isWhole && Files.size(file) == 0) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.debug("the empty file of issues stays", e);
        }
    }
}
