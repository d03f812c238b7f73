package opencredit.data.intake.parts;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import opencredit.data.intake.row.FileFault;
import opencredit.data.intake.row.Row;
import opencredit.data.intake.row.UnreadableFile;
import org.jspecify.annotations.Nullable;

/**
 * The XML of one part, element by element. Elements are known by their local names, for the two families of namespaces
 * have the same ones. A document type is refused, as ECMA-376 part 2 refuses it. One thread.
 */
public final class PartReader implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;

    private PartReader(InputStream in, XMLStreamReader reader) {
        this.in = in;
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    static PartReader open(InputStream in) throws IOException {
        try {
            return new PartReader(in, FACTORY.createXMLStreamReader(in));
        } catch (XMLStreamException | RuntimeException e) {
            in.close();
            throw FileFault.BROKEN_WORKBOOK.error();
        }
    }

    /** Goes to the next start or end of an element; false at the end of the part. */
    public boolean next() {
        while (true) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    private int event() {
        int event = parsed(() -> {
            try {
                return reader.next();
            } catch (XMLStreamException e) {
                throw FileFault.BROKEN_WORKBOOK.error();
            }
        });
        if (event == XMLStreamConstants.DTD) {
            throw FileFault.DOCUMENT_TYPE.error();
        }
        return event;
    }

    /** The parser's own message may hold content, and it reads some of it as late as it is asked for. */
    private static <T> T parsed(Supplier<T> read) {
        try {
            return read.get();
        } catch (UnreadableFile e) {
            throw e;
        } catch (RuntimeException e) {
            throw FileFault.BROKEN_WORKBOOK.error();
        }
    }

    /** Whether an element of that name starts here. */
    public boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    /** Whether an element of that name ends here. */
    public boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    public boolean starts() {
        return reader.isStartElement();
    }

    /** The attribute without a namespace, or null. */
    @Nullable
    public String attribute(String name) {
        return attribute(name, false);
    }

    /** The attribute in a namespace, as references to other parts are, or null. */
    @Nullable
    String reference(String name) {
        return attribute(name, true);
    }

    private @Nullable String attribute(String name, boolean isInNamespace) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            String namespace = reader.getAttributeNamespace(at);
            boolean hasNamespace = namespace != null && !namespace.isEmpty();
            if (hasNamespace == isInNamespace
                    && reader.getAttributeLocalName(at).equals(name)) {
                int place = at;
                return parsed(() -> reader.getAttributeValue(place));
            }
        }
        return null;
    }

    /** Whether the attribute says yes, in either way of XML Schema. */
    public boolean isTrue(String name) {
        String value = attribute(name);
        return value != null && (value.equals("1") || value.equals("true"));
    }

    /** The text of the element that starts here, up to its end; elements inside are left out. */
    public String text() {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = event();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (depth == 1) {
                        append(text);
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text) {
        text.append(parsed(reader::getText));
        if (text.length() > Row.LONGEST_CELL) {
            throw FileFault.CELL_TOO_LONG.error();
        }
    }

    /** Goes to the end of the element that starts here. */
    public void skip() {
        int depth = 1;
        while (depth > 0 && next()) {
            depth += starts() ? 1 : -1;
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw FileFault.BROKEN_WORKBOOK.error();
        }
    }
}
