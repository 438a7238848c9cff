package app.refrain.studio.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.music.Score;
import app.refrain.music.performance.Understanding;
import app.refrain.studio.ExampleTunes;
import app.refrain.studio.PieceTitle;
import app.refrain.studio.SeedFiles;
import app.refrain.studio.Session;
import app.refrain.studio.StudioProperties;
import app.refrain.studio.StudioSessions;
import app.refrain.studio.ui.landing.ComeBack;
import app.refrain.studio.ui.landing.Explanation;
import app.refrain.studio.ui.landing.Hero;
import app.refrain.studio.ui.landing.Shelf;
import app.refrain.studio.ui.landing.Showcase;
import app.refrain.studio.ui.seed.DropZone;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/**
 * The first page: draw, wish, bring or take a tune, and it becomes a session of your own. Whoever
 * was here before finds their latest sessions.
 */
@Route("")
@PageTitle("Refrain · the part that comes back")
@AnonymousAllowed
final class LandingView extends Main {

  private final StudioSessions sessions;
  private final CurrentPerson people;

  LandingView(
      StudioSessions sessions,
      CurrentPerson people,
      SeedFiles files,
      ExampleTunes examples,
      StudioProperties properties) {
    this.sessions = sessions;
    this.people = people;
    addClassName("landing");
    Div ways =
        new Div(
            new ComeBack(people.find().map(sessions::list).orElse(List.of())),
            new DropZone(files, properties.uploadLimit(), this::bring),
            new Shelf(examples.named(), this::take));
    ways.addClassName("ways-in");
    add(new Hero(this::goOn, this::wish), ways, new Showcase(), new Explanation());
  }

  private void take(Score tune) {
    open(sessions.create(people.require(), tune), Arrival.PLAIN);
  }

  private void bring(Understanding seed) {
    open(
        sessions.createFromFile(people.require(), seed.score()),
        new Arrival(seed, "", null, false));
  }

  /** What was drawn is gone on with at once. */
  private void goOn(Score sketch) {
    Score titled = sketch.withCredits(sketch.credits().withTitle("Sketch"));
    open(sessions.create(people.require(), titled), new Arrival(null, "", null, true));
  }

  private void wish(String words) {
    String title = PieceTitle.ofWish(words);
    open(sessions.create(people.require(), title), new Arrival(null, words, null, true));
  }

  private static void open(Session session, Arrival arrival) {
    UI ui = UI.getCurrent();
    arrival.put(ui);
    RouteParam id = new RouteParam(StudioView.ID, session.id().toString());
    ui.navigate(StudioView.class, new RouteParameters(id));
  }
}
