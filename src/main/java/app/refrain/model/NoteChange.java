package app.refrain.model;

import app.refrain.music.Note;

/**
 * One change that refinement made.
 *
 * @param part index of the part, from 0
 * @param from the note as drafted
 * @param to the note as refined, null if it was dropped
 * @param before the refiner's probability of the note as it was
 * @param after the refiner's probability of what it became
 * @param reason a few words for people, such as {@code off the beat}
 * @param strength the least refinement (0 to 1) at which the change is taken
 */
public record NoteChange(
    int part, Note from, Note to, double before, double after, String reason, double strength) {}
