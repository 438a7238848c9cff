import { Bars } from '../score/bars';
import { drumName } from '../score/general-midi';
import { pitchName } from '../score/pitch';
import { type Note, TICKS_PER_QUARTER } from '../score/score';
import type { Editor, PlacedNote } from './editor';

/** Where the keyboard works on the roll. */
export interface Cursor {
  readonly tick: number;
  readonly pitch: number;
}

/** The note under the cursor, of the part that is worked on rather than of another. */
export function noteUnder(cursor: Cursor, { score, part }: Editor): PlacedNote | undefined {
  const under = (note: Note): boolean =>
    note.pitch === cursor.pitch && note.start <= cursor.tick && cursor.tick < note.start + note.duration;
  for (const candidate of [...(part ? [part] : []), ...score.parts]) {
    const note = candidate.notes.find(under);
    if (note) {
      return { part: candidate, note };
    }
  }
  return undefined;
}

/** The cursor's place in words, and what is there. */
export function describe(cursor: Cursor, editor: Editor): string {
  // The cursor may stand behind the last note.
  const bar = new Bars(editor.score, cursor.tick + 1).at(cursor.tick);
  const beat = Math.round(((cursor.tick - bar.start) / bar.unit + 1) * 100) / 100;
  const pitch = editor.part?.drums ? drumName(cursor.pitch) : pitchName(cursor.pitch);
  const place = `${pitch}, bar ${bar.number}, beat ${beat}`;
  const found = noteUnder(cursor, editor);
  if (!found) {
    return place;
  }
  const quarters = Math.round((found.note.duration / TICKS_PER_QUARTER) * 100) / 100;
  const of = found.part === editor.part ? '' : ` of ${found.part.name}`;
  return `${place}: a note${of} of ${quarters} quarters`;
}
