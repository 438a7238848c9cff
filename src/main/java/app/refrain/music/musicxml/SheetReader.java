package app.refrain.music.musicxml;

import app.refrain.music.Credits;
import app.refrain.music.MalformedScoreException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a document whose parts hold measures (partwise) or whose measures hold parts (timewise).
 */
final class SheetReader {

  private final XmlCursor in;
  private final MusicXmlLimits limits;
  private final Map<String, PartHead> heads = new LinkedHashMap<>();
  private final Map<String, PartState> states = new LinkedHashMap<>();
  private final Map<String, List<Measure>> measures = new LinkedHashMap<>();
  private String workTitle = "";
  private String movementTitle = "";
  private String composer = "";
  private String rights = "";
  private String style = "";
  private int measureCount;

  private SheetReader(XmlCursor in, MusicXmlLimits limits) {
    this.in = in;
    this.limits = limits;
  }

  static Sheet read(byte[] document, MusicXmlLimits limits) throws MalformedScoreException {
    SheetReader reader = new SheetReader(new XmlCursor(document, limits.textLength()), limits);
    return reader.read();
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
    List<Sheet.SheetPart> parts = new ArrayList<>();
    heads.forEach((id, head) -> parts.add(new Sheet.SheetPart(head, measures.get(id))));
    int graceNotes = states.values().stream().mapToInt(PartState::graceNotes).sum();
    Sheet sheet = new Sheet(new Credits(title, style, composer, rights), parts, graceNotes);
    if ((long) sheet.measureCount() * parts.size() > limits.measures()) {
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
      if (heads.size() == limits.parts()) {
        throw in.malformed("The score has more than %,d parts".formatted(limits.parts()));
      }
      String id = in.attribute("id", "");
      PartHead head = PartHead.read(in);
      heads.put(id, head);
      states.put(id, new PartState(head, limits));
      measures.put(id, new ArrayList<>());
    }
  }

  private void readPart() throws MalformedScoreException {
    String id = partId();
    while (in.nextChild()) {
      if (in.name().equals("measure")) {
        readMeasure(id);
      } else {
        in.skip();
      }
    }
  }

  private void readMeasureOfAllParts() throws MalformedScoreException {
    while (in.nextChild()) {
      if (in.name().equals("part")) {
        readMeasure(partId());
      } else {
        in.skip();
      }
    }
  }

  private String partId() throws MalformedScoreException {
    String id = in.attribute("id", "");
    if (!heads.containsKey(id)) {
      throw in.malformed("The part " + id + " is not in the list of parts");
    }
    return id;
  }

  private void readMeasure(String part) throws MalformedScoreException {
    if (++measureCount > limits.measures()) {
      throw tooManyMeasures();
    }
    measures.get(part).add(MeasureReader.read(in, states.get(part)));
  }

  private MalformedScoreException tooManyMeasures() {
    return new MalformedScoreException(
        "The score has more than %,d measures in all its parts. Cut it into several pieces."
            .formatted(limits.measures()));
  }
}
