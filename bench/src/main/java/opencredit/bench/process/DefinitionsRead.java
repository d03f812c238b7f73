package opencredit.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.Definitions;

/**
 * What definitions cost a program that has just started: reading them, and what they then hold.
 *
 * @param seconds of reading and checking, in a JVM that has read none before
 * @param bytes of heap that they hold
 */
public record DefinitionsRead(double seconds, long bytes) {
    private static final String YAML = ".yaml";

    /** Reads those datasets of the project in a JVM of their own; all of them when none is named. */
    public static DefinitionsRead of(Path root, List<String> datasets) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> words = Stream.of(
                        Stream.of(java.toString(), "-Xmx256m", "-XX:+UseSerialGC", "-cp"),
                        Stream.of(System.getProperty("java.class.path"), DefinitionsRead.class.getName()),
                        Stream.of(root.toString()),
                        datasets.stream())
                .flatMap(part -> part)
                .toList();
        String[] told =
                Command.run(root, Map.of(), words).succeeded().output().strip().split(" ");
        return new DefinitionsRead(Long.parseLong(told[0]) / 1e9, Long.parseLong(told[1]));
    }

    /** Prints nanoseconds and bytes. */
    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0], "data");
        List<String> wanted = List.of(arguments).subList(1, arguments.length);
        Map<String, String> datasets = texts(data.resolve("datasets"));
        if (!wanted.isEmpty()) {
            datasets.keySet().retainAll(wanted);
        }
        Definitions.Texts texts =
                new Definitions.Texts(datasets, texts(data.resolve("codes")), texts(data.resolve("rules")));
        long before = used();
        long began = System.nanoTime();
        Datasets read = new Datasets(Definitions.read(texts));
        long nanos = System.nanoTime() - began;
        long bytes = used() - before;
        System.out.println(nanos + " " + bytes + " " + read.all().size());
    }

    private static Map<String, String> texts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(YAML))
                    .collect(Collectors.toMap(DefinitionsRead::name, DefinitionsRead::content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(YAML, "");
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Of the heap, by what is still needed. */
    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int time = 0; time < 3; time++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
