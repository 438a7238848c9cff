package app.refrain.music.notation;

import app.refrain.music.Note;
import java.util.List;

/**
 * Notes that share a stem.
 *
 * @param onset ticks at which all of them sound; some may have begun before
 * @param end ticks; some may go on after it
 * @param notes from below
 */
public record NoteGroup(int onset, int end, List<Note> notes) {}
