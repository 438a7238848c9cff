/**
 * A piece of music as the server sends it (`score.json`). Positions and durations are in ticks,
 * {@link TICKS_PER_QUARTER} to the quarter note; every list is sorted by its position.
 */
export interface Score {
  readonly title: string;
  readonly style?: string;
  readonly composer?: string;
  readonly rights?: string;
  readonly tempi: readonly TempoChange[];
  readonly keys: readonly KeyChange[];
  readonly meters: readonly MeterChange[];
  readonly chords: readonly ChordChange[];
  readonly sections?: readonly SectionMark[];
  readonly parts: readonly Part[];
}

export interface TempoChange {
  readonly at: number;
  /** Quarter notes per minute. */
  readonly bpm: number;
}

export interface KeyChange {
  readonly at: number;
  readonly key: string;
}

export interface MeterChange {
  readonly at: number;
  /** Such as `6/8`. */
  readonly meter: string;
}

export interface ChordChange {
  readonly at: number;
  readonly symbol: string;
}

export interface SectionMark {
  readonly at: number;
  readonly label: string;
}

export interface Part {
  readonly id: string;
  readonly name: string;
  /** General MIDI program, 0 to 127; ignored for drums. */
  readonly program: number;
  readonly drums: boolean;
  /** 0 to 127, 100 being the usual level, also if it is not said. */
  readonly volume?: number;
  readonly muted?: boolean;
  /** The place among the parts, lowest first. */
  readonly order?: number;
  readonly notes: readonly Note[];
}

export interface Note {
  readonly id: string;
  readonly start: number;
  readonly duration: number;
  /** MIDI key number, 60 being middle C. */
  readonly pitch: number;
  /** 1 to 127. */
  readonly velocity: number;
}

/** A stretch of the score from `start` up to, not including, `end`, in ticks. */
export interface Region {
  readonly start: number;
  readonly end: number;
}

export const TICKS_PER_QUARTER = 480;

/** Where the last note ends, in ticks; 0 for a score without notes. */
export function lastTick(score: Score): number {
  return score.parts.reduce(
    (end, part) => part.notes.reduce((latest, note) => Math.max(latest, note.start + note.duration), end),
    0,
  );
}
