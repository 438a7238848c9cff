package app.refrain.studio.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.account.Person;
import app.refrain.generation.GenerationService;
import app.refrain.model.Task;
import app.refrain.music.Score;
import app.refrain.studio.NoSuchSessionException;
import app.refrain.studio.PieceTitle;
import app.refrain.studio.Placement;
import app.refrain.studio.Proposals;
import app.refrain.studio.SeedMode;
import app.refrain.studio.Session;
import app.refrain.studio.SessionRole;
import app.refrain.studio.StudioProperties;
import app.refrain.studio.StudioSessions;
import app.refrain.studio.ui.candidate.Candidates;
import app.refrain.studio.ui.compose.ComposePanel;
import app.refrain.studio.ui.compose.Order;
import app.refrain.studio.ui.seed.SeedFacts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.UUID;

/** One session at work: its score, what to write, and what came of it. */
@Route("studio/:" + StudioView.ID)
@AnonymousAllowed
final class StudioView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  static final String ID = "id";

  private static final String NOT_THERE =
      "There is no such session, or it is not shared with you. If somebody sent you this address,"
          + " ask them for a link that shares it.";

  private final StudioSessions sessions;
  private final SessionDialogs dialogs;
  private final Proposals proposals;
  private final GenerationService generations;
  private final StudioProperties properties;
  private final Person person;

  private Session session;
  private StudioHeader header;
  private ComposePanel panel;
  private Candidates candidates;
  private Stage stage;
  private Div middle;

  StudioView(
      StudioSessions sessions,
      SessionDialogs dialogs,
      Proposals proposals,
      GenerationService generations,
      StudioProperties properties,
      CurrentPerson people) {
    this.sessions = sessions;
    this.dialogs = dialogs;
    this.proposals = proposals;
    this.generations = generations;
    this.properties = properties;
    person = people.require();
    addClassName("studio");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    try {
      session = sessions.open(person, id(event));
    } catch (NoSuchSessionException | IllegalArgumentException e) {
      event.rerouteToError(NotFoundException.class, NOT_THERE);
      return;
    }
    removeAll();
    build(session.role().includes(SessionRole.EDITOR));
    arrive(Arrival.take(event.getUI()));
  }

  private static UUID id(BeforeEnterEvent event) {
    return UUID.fromString(event.getRouteParameters().get(ID).orElse(""));
  }

  private void build(boolean editable) {
    header = header(editable);
    panel =
        new ComposePanel(
            properties.bars(),
            this::compose,
            this::tweakLast,
            commands -> candidates.preview(commands));
    candidates =
        new Candidates(
            proposals,
            sessions,
            generations,
            person,
            session.id(),
            editable,
            this::refresh,
            this::tweak);
    stage = new Stage(session.id(), editable, this::replace);
    stage.onPieceChanged(event -> follow());
    stage.onBarsSelected(this::select);
    stage.onHelpWanted(dialogs::keys);
    if (editable) {
      stage.onFilesDragged(() -> dialogs.bringIn(this::bring));
    }
    middle = new Div(stage);
    middle.addClassName("studio-middle");
    Div side = new Div(candidates);
    side.addClassName("studio-side");
    if (editable) {
      side.add(panel);
    }
    add(header, middle, side);
    panel.setTweakable(candidates.last().isPresent());
    refresh();
  }

  private void arrive(Arrival arrival) {
    if (arrival.brought() != null) {
      middle.addComponentAsFirst(new SeedFacts(arrival.brought()));
    }
    panel.say(arrival.wish());
    if (arrival.order() != null) {
      panel.set(arrival.order());
    }
    if (arrival.composes()) {
      stage.playNext();
      panel.order().ifPresent(order -> compose(order, Placement.AT_ONCE));
    }
  }

  private StudioHeader header(boolean editable) {
    StudioHeader made =
        new StudioHeader(
            session.title(), editable, title -> sessions.rename(person, session.id(), title));
    if (editable) {
      made.addAction("Bring in", () -> dialogs.bringIn(this::bring));
    }
    made.addAction("Versions", () -> dialogs.versions(person, session, this::refresh));
    if (session.role() == SessionRole.OWNER) {
      made.addAction("Share", () -> dialogs.share(person, session));
      made.addAction("Publish", this::publish);
    }
    made.addKeyboardAction("Keys", dialogs::keys);
    return made;
  }

  /** The gallery's page for that, which stands above the studio. */
  private void publish() {
    UI.getCurrent().navigate("publish/" + session.id());
  }

  private Score score() {
    return sessions.score(person, session.id());
  }

  /** Shows the piece as it is now in what surrounds it. */
  private void refresh() {
    Score score = score();
    panel.setPiece(score);
    header.showTitle(score.credits().title());
    getUI().ifPresent(ui -> ui.getPage().setTitle(pageTitle(score.credits().title())));
  }

  /** Shows what others did; their doing may be that this person is out. */
  private void follow() {
    try {
      refresh();
      candidates.refresh();
    } catch (NoSuchSessionException e) {
      removeAll();
      add(new Paragraph(NOT_THERE));
    }
  }

  private void select(Stage.BarsSelected selection) {
    if (selection.hasBars()) {
      panel.selectBars(selection.from(), selection.to());
    }
  }

  private void compose(Order order) {
    if (order.task() == Task.NEW && score().noteCount() > 0) {
      new NewPieceDialog(() -> elsewhere(order), placement -> compose(order, placement)).open();
    } else {
      compose(order, Placement.BESIDE);
    }
  }

  private void compose(Order order, Placement placement) {
    candidates.order(order, placement);
    panel.setTweakable(true);
  }

  /** Composes in a new session, which is called after what was wished for. */
  private void elsewhere(Order order) {
    String title =
        panel.words().isBlank()
            ? PieceTitle.of(order.request(Score.EMPTY, 1))
            : PieceTitle.ofWish(panel.words());
    Session made = sessions.create(person, title);
    new Arrival(null, "", order, true).put(UI.getCurrent());
    UI.getCurrent()
        .navigate(StudioView.class, new RouteParameters(new RouteParam(ID, made.id().toString())));
  }

  private void tweakLast() {
    candidates.last().ifPresent(this::tweak);
  }

  private void tweak(Order order) {
    panel.set(order);
    panel.unfold();
  }

  private void replace(Score score) {
    bring(score, SeedMode.REPLACE, false);
  }

  private void bring(Score score, SeedMode mode, boolean fromFile) {
    if (fromFile) {
      sessions.seedFromFile(person, session.id(), score, mode);
    } else {
      sessions.seed(person, session.id(), score, mode);
    }
    refresh();
  }

  @Override
  public String getPageTitle() {
    return pageTitle(session == null ? "" : session.title());
  }

  private static String pageTitle(String title) {
    return (title.isEmpty() ? "Untitled" : title) + " · Refrain";
  }
}
