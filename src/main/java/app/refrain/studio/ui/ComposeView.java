package app.refrain.studio.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.generation.GenerationService;
import app.refrain.music.Score;
import app.refrain.music.performance.Understanding;
import app.refrain.studio.ExampleTunes;
import app.refrain.studio.SeedFiles;
import app.refrain.studio.StudioProperties;
import app.refrain.studio.ui.landing.Explanation;
import app.refrain.studio.ui.landing.Hero;
import app.refrain.studio.ui.landing.Shelf;
import app.refrain.studio.ui.seed.DropZone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The first page: draw, bring, take or wish for a tune, then work on it. */
@Route("")
@PageTitle("Refrain · the part that comes back")
@AnonymousAllowed
final class ComposeView extends Main {

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
    Div ways =
        new Div(
            new DropZone(files, properties.uploadLimit(), this::work),
            new Shelf(examples.all(), this::work));
    ways.addClassName("ways-in");
    add(new Hero(this::work, wish -> {}), ways, new Explanation());
  }

  private void work(Score score) {
    work(Understanding.ofWritten(score, 0));
  }

  private void work(Understanding seed) {
    removeAll();
    add(new Workbench(seed, generations, people, properties, this::welcome));
  }
}
