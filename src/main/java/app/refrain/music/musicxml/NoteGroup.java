package app.refrain.music.musicxml;

import app.refrain.music.Note;
import java.util.List;

/** Notes that begin and end together and so share a stem. */
record NoteGroup(int onset, int end, List<Note> notes) {}
