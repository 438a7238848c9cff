package app.refrain.music.musicxml;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Remarks;
import java.io.StringReader;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks an untrusted XML document from element to element. Document types are passed over, entities
 * are left out of texts and refused where music should be, nothing outside the document is read.
 *
 * <p>Whoever is given a cursor on an element consumes it: by {@link #nextChild} until that is
 * false, by {@link #text} or by {@link #skip}.
 */
final class XmlCursor {

  private static final int LONGEST_QUOTE = 30;

  private final XMLStreamReader reader;
  private final int textLength;
  private final Remarks remarks;
  private String place = "";

  XmlCursor(byte[] document, int textLength, Remarks remarks) throws MalformedScoreException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    this.textLength = textLength;
    this.remarks = remarks;
    try {
      reader = factory.createXMLStreamReader(new StringReader(XmlText.decode(document, remarks)));
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
        case XMLStreamConstants.ENTITY_REFERENCE -> throw entity();
        default -> {}
      }
    }
  }

  /** What remarks give as their place from here on, such as {@code measure 3}. */
  void place(String newPlace) {
    place = newPlace;
  }

  /** Says that something here was left out or put right. */
  void remark(String what) {
    remarks.add(what, place);
  }

  private int next() throws MalformedScoreException {
    try {
      return reader.next();
    } catch (XMLStreamException e) {
      throw new MalformedScoreException(
          "The file is not well-formed XML (%s). It is damaged: export it again.".formatted(line()),
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

  /** The element's own text; elements and entities within are passed over. */
  String text() throws MalformedScoreException {
    return text(false);
  }

  /** The element's own text, which the music cannot do without. */
  String musicText() throws MalformedScoreException {
    return text(true);
  }

  private String text(boolean whole) throws MalformedScoreException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (depth == 1) {
            append(text);
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE -> {
          if (whole) {
            throw entity();
          }
          remark("the entity " + reader.getLocalName() + " left out");
        }
        default -> {}
      }
    }
    return text.toString();
  }

  private MalformedScoreException entity() {
    return malformed("The entity " + reader.getLocalName() + " stands where music should be");
  }

  private void append(StringBuilder text) {
    int free = textLength - text.length();
    if (reader.getTextLength() > free) {
      remark("a text cut to %,d characters".formatted(textLength));
    }
    int length = Math.min(free, reader.getTextLength());
    text.append(reader.getTextCharacters(), reader.getTextStart(), length);
  }

  /** The element's text as a number between two others. */
  double number(double lowest, double highest) throws MalformedScoreException {
    return number(musicText(), lowest, highest);
  }

  double number(String text, double lowest, double highest) throws MalformedScoreException {
    double number;
    try {
      number = Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      throw malformed("\"" + shortened(text.strip()) + "\" stands where a number should be");
    }
    if (!(number >= lowest && number <= highest)) {
      throw malformed(
          "%s stands where a number from %s to %s should be"
              .formatted(plain(number), plain(lowest), plain(highest)));
    }
    return number;
  }

  /**
   * A number that the piece can do without: one that cannot be is left out with a remark.
   *
   * @param what it counts, such as {@code loudness}
   */
  OptionalDouble optional(String what, String text, double lowest, double highest) {
    double number = Double.NaN;
    try {
      number = Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      // remarked on below, as a number out of range is
    }
    if (number >= lowest && number <= highest) {
      return OptionalDouble.of(number);
    }
    remark(
        text.isBlank()
            ? "an empty %s left out".formatted(what)
            : "a %s of %s left out".formatted(what, shortened(text.strip())));
    return OptionalDouble.empty();
  }

  /** The element's text as {@link #optional}, rounded to a whole number. */
  OptionalInt optionalInt(String what, int lowest, int highest) throws MalformedScoreException {
    OptionalDouble number = optional(what, text(), lowest, highest);
    return number.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.round(number.getAsDouble()));
  }

  /** A text as it fits into a message. */
  static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "...";
  }

  static String plain(double number) {
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
        what + " (" + line() + "). Correct it, or export the file again.");
  }

  private String line() {
    return "line " + reader.getLocation().getLineNumber();
  }
}
