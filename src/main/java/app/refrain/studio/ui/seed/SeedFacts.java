package app.refrain.studio.ui.seed;

import app.refrain.music.Key;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.performance.Understanding;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.stream.Collectors;

/** What was understood of a piece, so that a misread file shows before anything is made of it. */
public final class SeedFacts extends Section {

  public SeedFacts(Understanding understanding) {
    Score score = understanding.score();
    addClassName("seed-facts");
    DescriptionList facts = new DescriptionList();
    add(new H2("What Refrain understood"), facts);
    if (!score.credits().style().isEmpty()) {
      fact(facts, "Style", score.credits().style());
    }
    Key key = score.keyAt(0);
    fact(facts, "Key", key == null ? "not said" : key.toString());
    fact(facts, "Meter", meters(score));
    fact(facts, "Tempo", "%.0f quarters a minute".formatted(score.tempi().getFirst().bpm()));
    fact(facts, "Bars", bars(score));
    fact(facts, "Notes", "%,d".formatted(score.noteCount()));
    fact(facts, "Parts", parts(score));
    if (understanding.isEstimate()) {
      fact(facts, "Reading", understanding.manner());
    }
  }

  private static void fact(DescriptionList facts, String term, String description) {
    facts.add(
        new Div(new DescriptionList.Term(term), new DescriptionList.Description(description)));
  }

  private static String meters(Score score) {
    return score.meters().stream()
        .skip(score.bars().hasPickup() ? 1 : 0)
        .map(change -> change.meter().toString())
        .distinct()
        .collect(Collectors.joining(", then "));
  }

  private static String bars(Score score) {
    return score.bars().hasPickup()
        ? "%d and a pickup".formatted(score.barCount() - 1)
        : String.valueOf(score.barCount());
  }

  private static String parts(Score score) {
    return score.parts().stream().map(SeedFacts::part).collect(Collectors.joining(", "));
  }

  private static String part(Part part) {
    return part.name().isEmpty() || part.name().equalsIgnoreCase(part.instrument())
        ? part.instrument()
        : "%s (%s)".formatted(part.name(), part.instrument());
  }
}
