package opencredit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import opencredit.bench.figure.Figure;
import opencredit.bench.figure.Options;

/** The figures as a page. */
record FigurePage(List<Figure> figures) {

    void write(Path file, Options options, LocalDate day) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, page(options, day));
        System.out.print(table());
    }

    private String page(Options options, LocalDate day) {
        return """
                # What `make bench` measured

                %s; %s; %,d records. Medians of %d rounds in which a figure and what it is measured beside take turns, \
                everything on the machine's own cores: server, PostgreSQL and readers.

                %s
                - Loading is the whole command `./opencredit load`, with the start of its JVM; `COPY` puts the same files \
                into a table of texts. Memory is RssAnon, looked at every 20 ms.
                - Fixed bytes are answered by the same server, with the mean length of the answers they stand beside, to \
                as many readers: 8, each with a connection that it keeps.
                - An archive that nobody remembers is read and written for each request; while the ledger grows, the \
                server makes it anew as often as it looks at the ledger, which is five times a second.
                - A page is made anew for each reader. Its first view is what a browser that was never here before loads: \
                the page and every style, script and icon that its tags name, packed, with the heads of the answers. What \
                draws pictures is loaded when the first comes into view.
                - The bare Lucene query is the index itself, asked in the server's process by a thread for each core for \
                the same words.
                - A bare `_search` asks the index that the register's own engine wrote, in the same Elasticsearch with a \
                heap of 1 GB and no TLS, for the same words in the same fields under the same condition of what may be \
                shown: one question, the newest twenty, no totals, and it answers ids and no texts; by relevance, the order \
                that nobody has to ask for. A whole answer has the best four ranks of records, their texts from PostgreSQL, \
                highlights, and the subjects that are meant. 16 readers; the embedded server's own index is asked in the \
                same turns. Words are drawn, each as often as the next, from twenty thousand fragments of names: half of \
                their hits or more are remembered by then, of facets fewer. Where nothing is, the same server asks its \
                index for each.
                - A withdrawn record is looked for by id, in its subject's archive, in a list and in search, on each of two \
                servers with an index of its own, again and again from the return of the withdrawal on, while 16 readers \
                ask both for records, lists and searches. Until an answer is without it takes the time of that answer, too; \
                until the last answer that showed it was read is the least that it was shown. Windows are withdrawn by the server that is read from.
                - Publishers submit over HTTP to the packaged program, each with a key and a file of its own; readers are timed \
                from when each of their requests was due. What waits for a second word is confirmed by an administrator.
                - `psql \\copy` takes the stored JSON apart into the same columns, and sorts nothing.
                """.formatted(day, Machine.describe(), options.records(), options.rounds(), table());
    }

    private String table() {
        return figures.stream()
                .map(FigurePage::line)
                .collect(Collectors.joining(
                        "\n",
                        "| figure | measured | beside | ratio | goal | reached |\n|---|---|---|---|---|---|\n",
                        "\n"));
    }

    private static String line(Figure figure) {
        return "| "
                + String.join(
                        " | ",
                        figure.name(),
                        figure.measured(),
                        figure.beside(),
                        figure.ratio(),
                        figure.goal(),
                        figure.reached() ? "yes" : "**no**")
                + " |";
    }
}
