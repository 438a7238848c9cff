package app.refrain.music.musicxml;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an XML document to memory, each element on its own line. Attributes are given as name,
 * value, name, value.
 */
final class XmlOutput {

  private static final String ENCODING = "UTF-8";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter writer;
  private int depth;

  XmlOutput() {
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, ENCODING);
      writer.writeStartDocument(ENCODING, "1.0");
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
  }

  void open(String name, Object... attributes) {
    try {
      indent();
      writer.writeStartElement(name);
      writeAttributes(attributes);
      depth++;
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
  }

  void close() {
    try {
      depth--;
      indent();
      writer.writeEndElement();
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
  }

  void empty(String name, Object... attributes) {
    try {
      indent();
      writer.writeEmptyElement(name);
      writeAttributes(attributes);
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
  }

  void text(String name, Object text, Object... attributes) {
    try {
      indent();
      writer.writeStartElement(name);
      writeAttributes(attributes);
      writer.writeCharacters(legal(text.toString()));
      writer.writeEndElement();
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
  }

  private void indent() throws XMLStreamException {
    writer.writeCharacters("\n" + " ".repeat(depth));
  }

  private void writeAttributes(Object... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i].toString(), legal(attributes[i + 1].toString()));
    }
  }

  /** Text without the control characters that XML cannot hold. */
  private static String legal(String text) {
    return text.codePoints()
        .filter(
            c ->
                c >= 0x20 && c < 0xD800
                    || c > 0xDFFF && c < 0xFFFE
                    || c > 0xFFFF
                    || c == 9
                    || c == 10)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  byte[] document() {
    try {
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
    return bytes.toByteArray();
  }

  private static IllegalStateException unwritable(XMLStreamException cause) {
    return new IllegalStateException("Memory cannot be written", cause);
  }
}
