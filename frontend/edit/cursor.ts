import { Bars } from '../score/bars';
import { pitchName } from '../score/pitch';
import { type Note, type Score, TICKS_PER_QUARTER } from '../score/score';

/** Where the keyboard works on the roll. */
export interface Cursor {
  readonly tick: number;
  readonly pitch: number;
}

/** The note of a score under the cursor. */
export function noteUnder(cursor: Cursor, score: Score): Note | undefined {
  return score.parts
    .flatMap((part) => part.notes)
    .find((note) => note.pitch === cursor.pitch && note.start <= cursor.tick && cursor.tick < note.start + note.duration);
}

/** The cursor's place in words, and what is there. */
export function describe(cursor: Cursor, score: Score): string {
  const bar = new Bars(score).at(cursor.tick);
  const beat = Math.round(((cursor.tick - bar.start) / bar.unit + 1) * 100) / 100;
  const place = `${pitchName(cursor.pitch)}, bar ${bar.number}, beat ${beat}`;
  const note = noteUnder(cursor, score);
  if (!note) {
    return place;
  }
  const quarters = Math.round((note.duration / TICKS_PER_QUARTER) * 100) / 100;
  return `${place}: a note of ${quarters} quarters`;
}
