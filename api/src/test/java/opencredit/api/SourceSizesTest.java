package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Longer files and methods hold two things. Tests are read as often as the program. */
class SourceSizesTest {
    private static final int LONGEST_FILE = 300;
    /** With its signature and its closing brace; the table of values above a test is none of it. */
    private static final int LONGEST_METHOD = 40;

    @Test
    void filesAreShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : SourceCode.all()) {
            int lines = Files.readAllLines(file).size();
            if (lines > LONGEST_FILE) {
                tooLong.add(file.getFileName() + ": " + lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void methodsAreShort() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask parsing = (JavacTask) compiler.getTask(
                    null, files, null, null, null, files.getJavaFileObjectsFromPaths(SourceCode.all()));
            Methods methods = new Methods(Trees.instance(parsing).getSourcePositions());
            for (CompilationUnitTree file : parsing.parse()) {
                methods.scan(file, file);
            }
            assertThat(methods.count).isGreaterThan(1_000);
            assertThat(methods.tooLong).isEmpty();
        }
    }

    /** Counts the methods of all files, and names those that are too long. */
    private static final class Methods extends TreeScanner<@Nullable Void, CompilationUnitTree> {
        private final SourcePositions positions;
        private final List<String> tooLong = new ArrayList<>();
        private int count;

        Methods(SourcePositions positions) {
            this.positions = positions;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, CompilationUnitTree file) {
            LineMap lines = file.getLineMap();
            Tree head = method.getReturnType() == null ? method.getBody() : method.getReturnType();
            long start = positions.getStartPosition(file, head);
            long length = lines.getLineNumber(positions.getEndPosition(file, method)) - lines.getLineNumber(start) + 1;
            count++;
            if (length > LONGEST_METHOD) {
                tooLong.add(
                        Path.of(file.getSourceFile().getName()).getFileName() + " " + method.getName() + ": " + length);
            }
            return super.visitMethod(method, file);
        }
    }
}
