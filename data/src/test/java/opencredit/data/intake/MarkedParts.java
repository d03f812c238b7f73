package opencredit.data.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import opencredit.data.intake.Intake.Options;
import opencredit.data.intake.check.Standards;
import opencredit.data.intake.marked.MarkedWorkbook;
import opencredit.data.intake.report.Issue;
import opencredit.data.intake.spool.SubmittedBytes;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of a marked workbook, as XML. */
public record MarkedParts(byte[] bytes, SequencedMap<String, String> parts) {

    /** Of a file, without a database. */
    static MarkedParts of(String dataset, Path file) {
        return of(dataset, file, Map.of());
    }

    /** @param refused codes by the packed number of the row, as the ledger gives them */
    static MarkedParts of(String dataset, Path file, Map<Long, String> refused) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MarkedWorkbook workbook = new MarkedWorkbook(out, refused);
        Intake.Progress progress = new Intake.Progress() {
            @Override
            public void issue(Issue issue) {
                workbook.issue(issue);
            }
        };
        new FileReading(
                        WhatWasRead.dataset(dataset),
                        WhatWasRead.DATASETS,
                        WhatWasRead.SECRET,
                        WhatWasRead.CLOCK.instant(),
                        new Options(true, false, true),
                        Standards.Published.NOTHING,
                        progress,
                        workbook)
                .run(SubmittedBytes.at(file), (verdict, row) -> {});
        workbook.finish();
        return of(out.toByteArray());
    }

    public static MarkedParts of(byte[] workbook) {
        SequencedMap<String, String> parts = new LinkedHashMap<>();
        try (ZipFile in = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                byte[] part = in.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), XmlCharacters.read(new String(part, StandardCharsets.UTF_8)));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return new MarkedParts(workbook, parts);
    }

    String sheet(int number) {
        return parts.getOrDefault("xl/worksheets/sheet" + number + ".xml", "");
    }

    String comments(int sheet) {
        return parts.getOrDefault("xl/comments" + sheet + ".xml", "");
    }

    /** The texts of a row of a sheet, in their cells' order. */
    List<String> row(int sheet, int row) {
        return Pattern.compile("<row r=\"" + row + "\".*?</row>", Pattern.DOTALL)
                .matcher(sheet(sheet))
                .results()
                .map(MatchResult::group)
                .flatMap(cells -> Pattern.compile("<t[^>]*>(.*?)</t>", Pattern.DOTALL)
                        .matcher(cells)
                        .results())
                .map(text -> text.group(1))
                .toList();
    }

    /** What stands around each of these texts, wherever one of them is in any part. */
    public List<String> around(String... texts) {
        List<String> found = new ArrayList<>();
        parts.forEach((name, part) -> {
            for (String text : texts) {
                for (int at = part.indexOf(text); at >= 0; at = part.indexOf(text, at + 1)) {
                    found.add(name + ": " + part.substring(Math.max(0, at - 60), Math.min(part.length(), at + 40)));
                }
            }
        });
        return found;
    }

    /** Everything that anybody could find in it. */
    public String all() {
        return String.join("\n", parts.values());
    }
}
