package opencredit.api.cli.console;

import java.util.Properties;
import opencredit.data.text.Bilingual;

/**
 * The classes that a rehearsal kept. Java uses them only where the Java, its flags and the program are those of the
 * rehearsal, and starts without otherwise; its own words for that are off, for they come on standard output.
 */
public final class StartCache {
    private static final Bilingual IGNORED = new Bilingual(
            "启动缓存不适用于当前的程序、Java 或其参数，已忽略；./opencredit rehearse 可重新生成。",
            "The start cache is of another program, Java or flags, and is ignored; ./opencredit rehearse makes a new one.");

    private StartCache() {}

    /** One line where the launcher gave a cache that Java did not take. */
    public static void warnIfIgnored(Console console, Properties system) {
        boolean given = !system.getProperty("opencredit.cache", "").isEmpty();
        // what `java -version` prints as well: the JVM shares classes with a file, and with none but the given one
        if (given && !system.getProperty("java.vm.info", "").contains("sharing")) {
            console.warn(IGNORED);
        }
    }
}
