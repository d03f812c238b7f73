package opencredit.api.cli.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import opencredit.data.text.Bilingual;

/**
 * Where commands speak: answers on {@code out}, everything else on {@code err}. Always UTF-8, since names are Chinese
 * and a bare container has no locale.
 *
 * @param language {@code zh} or {@code en}
 * @param terminal whether somebody watches {@code err}
 */
public record Console(PrintStream out, PrintStream err, String language, boolean terminal) {

    /** This process's standard streams. The launcher knows best whether they are a terminal. */
    public static Console standard(String language) {
        String told = System.getProperty("opencredit.terminal", "");
        java.io.Console console = System.console();
        boolean terminal = told.isEmpty() ? console != null && console.isTerminal() : told.equals("true");
        return new Console(stream(FileDescriptor.out), stream(FileDescriptor.err), language, terminal);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** An answer for people. */
    public void say(Bilingual sentence) {
        out.println(sentence.in(language));
    }

    /** An answer for machines: one JSON object on one line. */
    public void say(JsonNode object) {
        out.println(object);
    }

    /** Something to know that is no answer. */
    public void warn(Bilingual sentence) {
        err.println(sentence.in(language));
    }

    /** What is being done now, for somebody who watches; nothing elsewhere. */
    public void step(String zh, String en) {
        if (terminal) {
            err.println(word(zh, en));
        }
    }

    /** A word or sentence in the console's language. */
    public String word(String zh, String en) {
        return new Bilingual(zh, en).in(language);
    }
}
