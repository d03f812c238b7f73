package opencredit.data.store.audit;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of the audit trail as the home remembers it, apart from the database: whoever cuts the trail's end off there, or
 * restores an older one, is seen. For one thread.
 */
public final class KeptHead {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})\n");

    private final Path file;

    public KeptHead(Path home) {
        this.file = home.resolve("audit-head");
    }

    /** What is remembered; a home that remembers nothing knows of no row. */
    public ChainHead read() {
        try {
            Matcher kept = FORM.matcher(Files.readString(file));
            if (!kept.matches()) {
                throw new IOException(file + " is broken");
            }
            return new ChainHead(Long.parseLong(kept.group(1)), kept.group(2));
        } catch (NoSuchFileException none) {
            return ChainHead.EMPTY;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Remembers where the chain ends now.
     *
     * @return false where the chain does not have what was remembered: that stays, so that nobody writes over a trace
     */
    public boolean keep(AuditChain chain) {
        ChainHead kept = read();
        Optional<ChainHead> head = chain.grownFrom(kept);
        head.filter(now -> !now.equals(kept)).ifPresent(this::write);
        return head.isPresent();
    }

    private void write(ChainHead head) {
        try {
            Path draft = Files.createTempFile(
                    file.toAbsolutePath().getParent(), "audit-head", "", asFileAttribute(fromString("rw-------")));
            try {
                write(draft, head);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException notWritable) {
            throw new UncheckedIOException(notWritable);
        }
    }

    /** To the disk, or a power cut would leave an empty file in the place of the old one. */
    private static void write(Path draft, ChainHead head) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.US_ASCII.encode(head.number() + " " + head.hash() + "\n"));
            channel.force(true);
        }
    }
}
