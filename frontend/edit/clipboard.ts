import { putNote } from '../document/operations';
import { newId } from '../score/ids';
import type { Note } from '../score/score';
import type { Editor } from './editor';
import { removeSelected } from './note-commands';

interface Clip {
  /** With starts counted from the first of them. */
  readonly notes: readonly { readonly part: string; readonly note: Note }[];
  /** Ids of the parts that they came from. */
  readonly parts: ReadonlySet<string>;
}

let clip: Clip | undefined;

/** Notes that were copied or cut, in whichever piece of the page. */
export const clipboard = {
  get isEmpty(): boolean {
    return clip === undefined;
  },

  copy(editor: Editor): void {
    const { selected } = editor;
    if (selected.length > 0) {
      const first = selected.reduce((start, { note }) => Math.min(start, note.start), Infinity);
      clip = {
        notes: selected.map(({ note, part }) => ({ part: part.id, note: { ...note, start: note.start - first } })),
        parts: new Set(selected.map(({ part }) => part.id)),
      };
    }
  },

  cut(editor: Editor): void {
    this.copy(editor);
    removeSelected(editor);
  },

  /**
   * Puts the notes at a tick: those of one part into the part that is worked on, those of several each into
   * its own.
   */
  paste(editor: Editor, at: number): void {
    const target = editor.part?.id;
    if (!clip || !target) {
      return;
    }
    const { notes, parts } = clip;
    const known = new Set(editor.score.parts.map(({ id }) => id));
    const puts = notes.map(({ part, note }) =>
      putNote(parts.size === 1 || !known.has(part) ? target : part, {
        ...note,
        id: newId(),
        start: note.start + at,
      }),
    );
    editor.commit(
      puts,
      puts.map(({ id }) => id),
    );
  },
};
