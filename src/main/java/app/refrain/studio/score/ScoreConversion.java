package app.refrain.studio.score;

import app.refrain.music.ChordChange;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Credits;
import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Meter;
import app.refrain.music.MeterChange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.SectionMark;
import app.refrain.music.TempoChange;
import app.refrain.studio.score.Operation.ScorePut;
import app.refrain.studio.score.ScoreState.NoteState;
import app.refrain.studio.score.ScoreState.PartState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Between live scores and scores as values. Every note keeps its place to the tick; what only live
 * scores have, ids, volumes and muting, is left out or made up.
 */
public final class ScoreConversion {

  private static final int USUAL_VOLUME = 100;

  private ScoreConversion() {}

  public static Score toScore(ScoreState state) {
    return new Score(
        new Credits(state.title(), state.style(), state.composer(), state.rights()),
        map(state.parts(), ScoreConversion::toPart),
        map(state.tempi(), t -> TempoChange.ofBpm(t.at(), t.bpm())),
        map(state.meters(), m -> new MeterChange(m.at(), Meter.parse(m.meter()))),
        map(state.keys(), k -> new KeyChange(k.at(), Key.parse(k.key()))),
        map(
            state.chords(),
            c -> new ChordChange(c.at(), ChordSymbol.parse(c.symbol()).orElseThrow())),
        map(state.sections(), s -> new SectionMark(s.at(), s.label())));
  }

  private static Part toPart(PartState part) {
    return new Part(
        part.name(),
        part.program(),
        part.drums(),
        map(part.notes(), n -> new Note(n.start(), n.duration(), n.pitch(), n.velocity())));
  }

  /** The score with new ids. */
  public static ScoreState toState(Score score) {
    NewIds ids = new NewIds();
    List<PartState> parts = new ArrayList<>();
    for (Part part : score.parts()) {
      parts.add(toState(part, parts.size() + 1, ids));
    }
    return ScoreState.of(settings(score), List.copyOf(parts));
  }

  private static PartState toState(Part part, int order, NewIds ids) {
    return new PartState(
        ids.next(),
        Check.printable(part.name()),
        part.program(),
        part.drums(),
        USUAL_VOLUME,
        false,
        order,
        map(part.notes(), note -> toState(note, ids.next())));
  }

  static NoteState toState(Note note, String id) {
    return new NoteState(id, note.onset(), note.duration(), note.pitch(), note.velocity());
  }

  /** What all parts of a score share. */
  static ScorePut settings(Score score) {
    Credits credits = score.credits();
    return new ScorePut(
        Check.printable(credits.title()),
        Check.printable(credits.style()),
        Check.printable(credits.composer()),
        Check.printable(credits.rights()),
        map(score.tempi(), t -> new Change.Tempo(t.at(), t.bpm())),
        map(score.keys(), k -> new Change.KeySignature(k.at(), k.key().toString())),
        map(score.meters(), m -> new Change.TimeSignature(m.at(), m.meter().toString())),
        map(score.chords(), c -> new Change.Chord(c.at(), c.symbol().toString())),
        map(score.sections(), s -> new Change.Section(s.at(), Check.printable(s.label()))));
  }

  private static <A, B> List<B> map(List<A> list, Function<A, B> function) {
    return list.stream().map(function).toList();
  }
}
