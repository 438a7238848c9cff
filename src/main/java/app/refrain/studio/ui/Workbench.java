package app.refrain.studio.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.account.Person;
import app.refrain.account.TooManyRequestsException;
import app.refrain.generation.Generation;
import app.refrain.generation.GenerationService;
import app.refrain.generation.RefusedRequestException;
import app.refrain.generation.Subscription;
import app.refrain.music.Excerpt;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import app.refrain.music.performance.Understanding;
import app.refrain.studio.StudioProperties;
import app.refrain.studio.ui.seed.ProblemMessage;
import app.refrain.studio.ui.seed.SeedFacts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import java.util.UUID;

/** One piece at work: what it is, what to write, what came of it. */
final class Workbench extends Div {

  private final Understanding seed;
  private Score piece;
  private final GenerationService generations;
  private final CurrentPerson people;
  private final Piece player = new Piece();
  private final Div facts = new Div();
  private final ComposeForm form;
  private final ProblemMessage problem = new ProblemMessage();
  private final CompositionProgress progress = new CompositionProgress(this::cancel);
  private final EnglishText english = new EnglishText();
  private final Div results = new Div();

  private Person person;
  private Generation generation;
  private Subscription subscription = () -> {};

  /**
   * @param onLeave called when a person wants to begin with another piece
   */
  Workbench(
      Understanding seed,
      GenerationService generations,
      CurrentPerson people,
      StudioProperties properties,
      Runnable onLeave) {
    this.seed = seed;
    piece = seed.score();
    this.generations = generations;
    this.people = people;
    int kept = Math.min(bars(), properties.keptBars());
    form = new ComposeForm(new ComposeForm.Order(kept, properties.bars()), this::compose);
    form.setBars(bars());
    addClassName("workbench");
    results.addClassName("results");
    add(heading(onLeave), panel(), player, english, results);
    player.show(Version.SEED, piece);
    player.setEditable(true);
    player.onScoreEdited(this::edited);
    player.onVersionChosen(event -> showText(event.version()));
  }

  private Component heading(Runnable onLeave) {
    NativeButton leave = new NativeButton("Another tune");
    leave.addClickListener(click -> onLeave.run());
    Div heading = new Div(new H1(piece.credits().title()), leave);
    heading.addClassName("workbench-heading");
    return heading;
  }

  private Component panel() {
    facts.add(new SeedFacts(seed));
    return new Aside(facts, form, problem, progress);
  }

  private int bars() {
    return piece.barCount() - pickupBars();
  }

  private int pickupBars() {
    return piece.bars().hasPickup() ? 1 : 0;
  }

  private void edited(Piece.ScoreEdited edit) {
    try {
      piece = edit.score();
      player.adopt(Version.SEED, piece);
      facts.removeAll();
      facts.add(new SeedFacts(seed.withScore(piece)));
      form.setBars(Math.max(1, bars()));
    } catch (MalformedScoreException e) {
      problem.show(e.getMessage());
    }
  }

  private void compose(ComposeForm.Order order) {
    Score seed = Excerpt.opening(piece, order.kept() + pickupBars());
    problem.clear();
    person = people.require();
    try {
      begin(seed, generations.submit(person, Requests.continuing(seed, order.written())));
    } catch (RefusedRequestException | TooManyRequestsException e) {
      problem.show(e.getMessage());
    }
  }

  private void begin(Score seed, UUID id) {
    results.removeAll();
    english.clear();
    player.removeResults();
    player.setEditable(false);
    player.markSeed(endOfBars(seed));
    form.setBusy(true);
    UI ui = UI.getCurrent();
    subscription.close();
    subscription = generations.follow(person, id, news -> ui.access(() -> show(news)));
  }

  private static int endOfBars(Score seed) {
    return seed.bars().get(seed.barCount() - 1).end();
  }

  private void show(Generation news) {
    generation = news;
    progress.show(news);
    form.setBusy(!news.state().isFinal());
    switch (news.state()) {
      case QUEUED, CANCELLED -> {}
      case RUNNING -> showDraft(news);
      case FAILED -> problem.show(news.failure());
      case DONE -> showResult(news);
    }
    if (news.state().isFinal()) {
      player.markDrafting(-1);
      player.setEditable(true);
      subscription.close();
    }
  }

  private void showDraft(Generation news) {
    if (news.draft() != null) {
      player.markDrafting(endOfBars(news.request().seed()));
      player.show(Version.DRAFT, news.draft());
      english.stream(news.bars());
    }
  }

  private void showResult(Generation news) {
    player.show(Version.DRAFT, news.draft());
    player.show(Version.REFINED, news.result());
    player.showChanges(news.provenance().changes());
    player.goTo(endOfBars(news.request().seed()));
    showText(Version.REFINED);
    results.removeAll();
    results.add(
        new ChangeList(news.draft(), news.provenance().changes(), player::goTo),
        new Downloads(news.result(), player::saveWav));
  }

  private void showText(Version version) {
    if (generation == null || generation.provenance() == null) {
      return;
    }
    switch (version) {
      case SEED -> english.show("In English, your own", ScoreText.print(piece));
      case DRAFT -> english.show("In English, as drafted", generation.provenance().draftText());
      case REFINED -> english.show("In English, refined", generation.provenance().resultText());
    }
  }

  private void cancel() {
    if (generation != null && !generation.state().isFinal()) {
      generations.cancel(person, generation.id());
    }
  }

  /** Nobody could come back to what still runs. */
  @Override
  protected void onDetach(DetachEvent event) {
    subscription.close();
    cancel();
  }
}
