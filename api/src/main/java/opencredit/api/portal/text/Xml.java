package opencredit.api.portal.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A small XML document, written from its beginning to its end. For one thread. */
public final class Xml {
    /** What XML 1.0, 2.2, has no way to write. */
    private static final String NO_CHARACTERS =
            "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    private Xml() throws XMLStreamException {
        this.writer = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    /** The document whose outermost element has this name and namespace. */
    public static byte[] document(String root, String namespace, Part content) {
        try {
            Xml xml = new Xml();
            xml.writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writer.writeStartElement(root);
            xml.writer.writeDefaultNamespace(namespace);
            content.write(xml);
            xml.writer.writeEndElement();
            xml.writer.writeEndDocument();
            xml.writer.close();
            return xml.bytes.toByteArray();
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    /** An attribute of the element that was begun last. */
    private void attribute(String name, String value) throws XMLStreamException {
        writer.writeAttribute(name, clean(value));
    }

    /** The language of the element that was begun last. */
    public void language(String tag) throws XMLStreamException {
        writer.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", tag);
    }

    /** An element that holds text. */
    public void text(String name, String text) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters(clean(text));
        writer.writeEndElement();
    }

    /** An element with attributes, names and values by turns. */
    public void empty(String name, String... attributes) throws XMLStreamException {
        writer.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
    }

    /** An element that holds text and has one attribute. */
    public void text(String name, String attribute, String value, String text) throws XMLStreamException {
        writer.writeStartElement(name);
        attribute(attribute, value);
        writer.writeCharacters(clean(text));
        writer.writeEndElement();
    }

    /** An element that holds others. */
    public void element(String name, Part content) throws XMLStreamException {
        writer.writeStartElement(name);
        content.write(this);
        writer.writeEndElement();
    }

    private static String clean(String text) {
        return text.replaceAll(NO_CHARACTERS, "");
    }

    /** What stands in an element. */
    @FunctionalInterface
    public interface Part {
        void write(Xml xml) throws XMLStreamException;
    }
}
