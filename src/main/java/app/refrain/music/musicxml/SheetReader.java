package app.refrain.music.musicxml;

import app.refrain.music.Credits;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Remarks;
import app.refrain.music.notation.Measure;
import app.refrain.music.notation.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a document whose parts hold measures (partwise) or whose measures hold parts (timewise).
 */
final class SheetReader {

  private final XmlCursor in;
  private final MusicXmlLimits limits;

  /** In the order of the list of parts; files give several parts one id. */
  private final List<ReadPart> parts = new ArrayList<>();

  /** How often an id was met since the list of parts or, where measures hold parts, the measure. */
  private final Map<String, Integer> met = new HashMap<>();

  private String workTitle = "";
  private String movementTitle = "";
  private String composer = "";
  private String rights = "";
  private String style = "";
  private int measureCount;

  /** A part while it is read. */
  private record ReadPart(String id, PartHead head, PartState state, List<Measure> measures) {

    Sheet.SheetPart written() {
      return new Sheet.SheetPart(
          head.name(), head.program(), head.isDrums(), head.isBlank(), measures);
    }
  }

  private SheetReader(XmlCursor in, MusicXmlLimits limits) {
    this.in = in;
    this.limits = limits;
  }

  static Sheet read(byte[] document, MusicXmlLimits limits, Remarks remarks)
      throws MalformedScoreException {
    XmlCursor in = new XmlCursor(document, limits.textLength(), remarks);
    return new SheetReader(in, limits).read();
  }

  private Sheet read() throws MalformedScoreException {
    in.nextChild();
    if (!in.name().equals("score-partwise") && !in.name().equals("score-timewise")) {
      throw new MalformedScoreException(
          "This is not MusicXML: the document is a <%s>. Choose a MusicXML score."
              .formatted(in.name()));
    }
    while (in.nextChild()) {
      switch (in.name()) {
        case "work" -> readWork();
        case "movement-title" -> movementTitle = in.text();
        case "identification" -> readIdentification();
        case "part-list" -> readPartList();
        case "part" -> readPart();
        case "measure" -> readMeasureOfAllParts();
        default -> in.skip();
      }
    }
    String title = workTitle.isBlank() ? movementTitle : workTitle;
    parts.forEach(part -> OpenEnding.shorten(part.measures(), part.state().takeUnclosed()));
    List<Sheet.SheetPart> read = parts.stream().map(ReadPart::written).toList();
    int graceNotes = parts.stream().mapToInt(part -> part.state().graceNotes()).sum();
    Sheet sheet = new Sheet(new Credits(title, style, composer, rights), read, graceNotes);
    if ((long) sheet.measureCount() * read.size() > limits.measures()) {
      throw tooManyMeasures();
    }
    return sheet;
  }

  private void readWork() throws MalformedScoreException {
    while (in.nextChild()) {
      if (in.name().equals("work-title")) {
        workTitle = in.text();
      } else {
        in.skip();
      }
    }
  }

  private void readIdentification() throws MalformedScoreException {
    while (in.nextChild()) {
      switch (in.name()) {
        case "creator" -> {
          boolean isComposer = in.attribute("type", "").equals("composer");
          String name = in.text();
          composer = isComposer && composer.isEmpty() ? name : composer;
        }
        case "rights" -> rights = in.text();
        case "miscellaneous" -> readMiscellaneous();
        default -> in.skip();
      }
    }
  }

  private void readMiscellaneous() throws MalformedScoreException {
    while (in.nextChild()) {
      boolean isStyle = in.attribute("name", "").equals("style");
      String text = in.text();
      style = isStyle ? text : style;
    }
  }

  private void readPartList() throws MalformedScoreException {
    while (in.nextChild()) {
      if (!in.name().equals("score-part")) {
        in.skip();
        continue;
      }
      add(in.attribute("id", "").strip(), PartHead.read(in));
    }
  }

  private ReadPart add(String id, PartHead head) throws MalformedScoreException {
    if (parts.size() == limits.parts()) {
      throw in.malformed("The score has more than %,d parts".formatted(limits.parts()));
    }
    ReadPart part = new ReadPart(id, head, new PartState(head, limits), new ArrayList<>());
    parts.add(part);
    return part;
  }

  private void readPart() throws MalformedScoreException {
    ReadPart part = nextPart();
    while (in.nextChild()) {
      if (in.name().equals("measure")) {
        readMeasure(part);
      } else {
        in.skip();
      }
    }
    in.place("");
  }

  private void readMeasureOfAllParts() throws MalformedScoreException {
    met.clear();
    String number = in.attribute("number", "");
    while (in.nextChild()) {
      if (in.name().equals("part")) {
        readMeasure(nextPart(), number);
      } else {
        in.skip();
      }
    }
    in.place("");
  }

  /** The part with the present element's id: of several with one id, the next. */
  private ReadPart nextPart() throws MalformedScoreException {
    String id = in.attribute("id", "").strip();
    int before = met.merge(id, 1, Integer::sum) - 1;
    List<ReadPart> named = parts.stream().filter(part -> part.id().equals(id)).toList();
    if (before < named.size()) {
      return named.get(before);
    }
    if (named.isEmpty()) {
      throw in.malformed("The part " + id + " is not in the list of parts");
    }
    in.remark(
        "a second part with the id " + XmlCursor.shortened(id) + " read as a part of its own");
    return add(id, named.getFirst().head().copy());
  }

  private void readMeasure(ReadPart part) throws MalformedScoreException {
    readMeasure(part, in.attribute("number", ""));
  }

  private void readMeasure(ReadPart part, String number) throws MalformedScoreException {
    if (++measureCount > limits.measures()) {
      throw tooManyMeasures();
    }
    in.place("measure " + (number.isBlank() ? part.measures().size() + 1 : shown(number)));
    int unclosed = part.state().takeUnclosed();
    Measure measure = MeasureReader.read(in, part.state());
    if (measure.repeat().endings().isEmpty()) {
      OpenEnding.shorten(part.measures(), unclosed);
    }
    part.measures().add(measure);
  }

  private static String shown(String number) {
    return XmlCursor.shortened(number.strip());
  }

  private MalformedScoreException tooManyMeasures() {
    return new MalformedScoreException(
        "The score has more than %,d measures in all its parts. Cut it into several pieces."
            .formatted(limits.measures()));
  }
}
