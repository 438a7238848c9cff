package app.refrain.music.musicxml;

import app.refrain.music.MalformedScoreException;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks an untrusted XML document from element to element. Document types are passed over, entities
 * are refused, nothing outside the document is read.
 *
 * <p>Whoever is given a cursor on an element consumes it: by {@link #nextChild} until that is
 * false, by {@link #text} or by {@link #skip}.
 */
final class XmlCursor {

  private final XMLStreamReader reader;
  private final int textLength;

  XmlCursor(byte[] document, int textLength) throws MalformedScoreException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    this.textLength = textLength;
    try {
      reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
    } catch (XMLStreamException e) {
      throw new MalformedScoreException("This is not an XML file. Choose a MusicXML file.", e);
    }
  }

  /** Goes to the next element inside the present one; false, and behind it, when there is none. */
  boolean nextChild() throws MalformedScoreException {
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        default -> {}
      }
    }
  }

  private int next() throws MalformedScoreException {
    try {
      int event = reader.next();
      if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw malformed("The entity " + reader.getLocalName() + " stands where music should be");
      }
      return event;
    } catch (XMLStreamException e) {
      throw new MalformedScoreException(
          "The file is not well-formed XML (%s). It is damaged: export it again."
              .formatted(place()),
          e);
    }
  }

  String name() {
    return reader.getLocalName();
  }

  /** An attribute of the present element, or the default if it is not there. */
  String attribute(String name, String otherwise) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? otherwise : value;
  }

  /** The element's own text; elements within are passed over. */
  String text() throws MalformedScoreException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (depth > 1) {
            continue;
          }
          if (text.length() + reader.getTextLength() > textLength) {
            throw malformed("A text is longer than %,d characters".formatted(textLength));
          }
          text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
        default -> {}
      }
    }
    return text.toString();
  }

  /** The element's text as a number between two others. */
  double number(double lowest, double highest) throws MalformedScoreException {
    return number(text(), lowest, highest);
  }

  double number(String text, double lowest, double highest) throws MalformedScoreException {
    double number;
    try {
      number = Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      throw malformed("\"" + text.strip() + "\" stands where a number should be");
    }
    if (!(number >= lowest && number <= highest)) {
      throw malformed(
          "%s stands where a number from %s to %s should be"
              .formatted(plain(number), plain(lowest), plain(highest)));
    }
    return number;
  }

  int integer(int lowest, int highest) throws MalformedScoreException {
    return (int) Math.round(number(lowest, highest));
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e9
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  void skip() throws MalformedScoreException {
    for (int depth = 1; depth > 0; ) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  MalformedScoreException malformed(String what) {
    return new MalformedScoreException(
        what + " (" + place() + "). Correct it, or export the file again.");
  }

  private String place() {
    return "line " + reader.getLocation().getLineNumber();
  }
}
