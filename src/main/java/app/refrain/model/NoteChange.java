package app.refrain.model;

import app.refrain.music.Note;
import java.util.Comparator;

/**
 * One change that refinement made.
 *
 * @param part index of the part, from 0
 * @param from the note as drafted, null if it was added
 * @param to the note as refined, null if it was dropped
 * @param before the refiner's probability of the note as it was
 * @param after the refiner's probability of what it became
 * @param reason a few words for people, such as {@code off the beat}
 * @param strength the least refinement (0 to 1) at which the change is taken
 * @param rewrite 0 for a change of a single note; over 0 where bars were written anew, whose
 *     changes have the same number, belong together and are as likely and as strong as the whole
 */
public record NoteChange(
    int part,
    Note from,
    Note to,
    double before,
    double after,
    String reason,
    double strength,
    int rewrite) {

  /** By the tick and the part in which something changes. */
  static final Comparator<NoteChange> BY_TIME =
      Comparator.comparingInt(NoteChange::at).thenComparingInt(NoteChange::part);

  /** A change of a single note that was there. */
  public NoteChange(
      int part, Note from, Note to, double before, double after, String reason, double strength) {
    this(part, from, to, before, after, reason, strength, 0);
  }

  /** The tick at which the note began, or begins if it is new. */
  public int at() {
    return (from == null ? to : from).onset();
  }
}
