import type { Note, Score } from '../score/score';

/** The pad's columns are eighth notes: two bars of four quarters. */
export const COLUMNS = 16;
export const COLUMN_TICKS = 240;
/** The pad's rows from the top: C major from G5 down to C4. */
export const PITCHES: readonly number[] = [79, 77, 76, 74, 72, 71, 69, 67, 65, 64, 62, 60];

const BEATS_PER_MINUTE = 104;
const VELOCITY = 88;

/** A note on the pad: where it begins, how many columns it lasts, and its row from the top. */
export interface Stroke {
  readonly column: number;
  readonly length: number;
  readonly row: number;
}

/** A few notes to begin with, so that the pad can be heard at once. */
export const OPENING: readonly Stroke[] = [
  { column: 0, length: 2, row: 11 },
  { column: 2, length: 1, row: 9 },
  { column: 3, length: 1, row: 7 },
  { column: 4, length: 2, row: 6 },
  { column: 6, length: 2, row: 7 },
  { column: 8, length: 1, row: 4 },
  { column: 9, length: 1, row: 5 },
  { column: 10, length: 2, row: 6 },
  { column: 12, length: 4, row: 7 },
];

export function strokeAt(strokes: readonly Stroke[], column: number, row: number): Stroke | undefined {
  return strokes.find((stroke) => stroke.row === row && stroke.column <= column && column < stroke.column + stroke.length);
}

/** Puts a stroke in; it takes the place of those that it lies over. */
export function withStroke(strokes: readonly Stroke[], added: Stroke): Stroke[] {
  const end = added.column + added.length;
  const others = strokes.filter(
    ({ column, length, row }) => row !== added.row || column >= end || column + length <= added.column,
  );
  return [...others, added].sort((a, b) => a.column - b.column || a.row - b.row);
}

/** What was drawn, as a piece for piano. */
export function toScore(strokes: readonly Stroke[]): Score {
  const notes: Note[] = strokes.map(({ column, length, row }, index) => ({
    id: `p1-${index + 1}`,
    start: column * COLUMN_TICKS,
    duration: length * COLUMN_TICKS,
    pitch: PITCHES[row]!,
    velocity: VELOCITY,
  }));
  return {
    title: 'Sketch',
    tempi: [{ at: 0, bpm: BEATS_PER_MINUTE }],
    keys: [{ at: 0, key: 'C major' }],
    meters: [{ at: 0, meter: '4/4' }],
    chords: [],
    parts: [{ id: 'p1', name: 'piano', program: 0, drums: false, notes }],
  };
}

/** Seconds that a column lasts. */
export const COLUMN_SECONDS = 60 / BEATS_PER_MINUTE / 2;
