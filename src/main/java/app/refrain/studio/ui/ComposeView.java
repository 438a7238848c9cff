package app.refrain.studio.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.generation.GenerationService;
import app.refrain.music.performance.Understanding;
import app.refrain.studio.ExampleTunes;
import app.refrain.studio.SeedFiles;
import app.refrain.studio.StudioProperties;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The first page: bring a tune, then work on it. */
@Route("")
@PageTitle("Refrain · the part that comes back")
@AnonymousAllowed
final class ComposeView extends Main {

  private static final String SAMPLE =
      """
      Bar 9, section B, chord G.
      flute: G5 dotted quarter, F#5 eighth, E5 eighth, D5 eighth.
      guitar: G3 B3 D4 dotted quarter, on 5 D4 quarter.
      """;

  private final GenerationService generations;
  private final CurrentPerson people;
  private final SeedFiles files;
  private final ExampleTunes examples;
  private final StudioProperties properties;

  ComposeView(
      GenerationService generations,
      CurrentPerson people,
      SeedFiles files,
      ExampleTunes examples,
      StudioProperties properties) {
    this.generations = generations;
    this.people = people;
    this.files = files;
    this.examples = examples;
    this.properties = properties;
    addClassName("compose-view");
    welcome();
  }

  private void welcome() {
    removeAll();
    add(
        hero(),
        new SeedPicker(files, examples, properties.uploadLimit(), this::work),
        explanation());
  }

  private void work(Understanding seed) {
    removeAll();
    add(new Workbench(seed, generations, people, properties, this::welcome));
  }

  private static Component hero() {
    Section hero =
        new Section(
            new H1("Bring a few bars. Hear what comes next."),
            new Paragraph(
                "Refrain writes music with you. A language model drafts the next bars as plain"
                    + " English, an LSTM goes over every note, and you hear both."));
    hero.addClassName("hero");
    return hero;
  }

  private static Component explanation() {
    Pre sample = new Pre(SAMPLE);
    sample.getElement().setAttribute("tabindex", "0");
    sample.getElement().setAttribute("aria-label", "Two parts of a bar as English score text");
    Section explanation =
        new Section(
            new H2("How a piece is made"),
            new OrderedList(
                step("Your bars become English", "A bar reads the way a musician counts it aloud."),
                step("A language model goes on", "It writes bar after bar; you watch and listen."),
                step(
                    "An LSTM refines the draft",
                    "It moves, changes or drops notes, and says why.")),
            sample);
    explanation.addClassName("explanation");
    return explanation;
  }

  private static ListItem step(String title, String text) {
    Span heading = new Span(title);
    heading.addClassName("step-title");
    return new ListItem(heading, new Span(text));
  }
}
