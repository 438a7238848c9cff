import { drumRows } from '../score/general-midi';
import type { Part } from '../score/score';
import type { Scene } from './scene';

/** Pitches seen above and below the notes. */
export const ROOM_AROUND = { fixed: 3, editing: 7 };
const HIGHEST = 127;

/** Which pitches have a row, counted from the top. */
export interface Rows {
  readonly count: number;
  /** Undefined for a pitch without a row. */
  row(pitch: number): number | undefined;
  pitch(row: number): number;
}

/** One row for each semitone. */
export class KeyRows implements Rows {
  constructor(
    readonly lowest: number,
    readonly highest: number,
  ) {}

  get count(): number {
    return this.highest - this.lowest + 1;
  }

  row(pitch: number): number {
    return this.highest - pitch;
  }

  pitch(row: number): number {
    return this.highest - row;
  }
}

/** One row for each of some sounds of a drum kit. */
export class DrumRows implements Rows {
  readonly #rows: ReadonlyMap<number, number>;

  constructor(readonly pitches: readonly number[]) {
    this.#rows = new Map(pitches.map((pitch, row) => [pitch, row]));
  }

  get count(): number {
    return this.pitches.length;
  }

  row(pitch: number): number | undefined {
    return this.#rows.get(pitch);
  }

  pitch(row: number): number {
    return this.pitches[Math.min(Math.max(row, 0), this.count - 1)]!;
  }
}

/** The rows of a part of drums, else of keys: all of them while notes are written, or those that are played. */
export function rowsFor(scene: Pick<Scene, 'pitchRange'>, part: Part | undefined, editing: boolean): Rows {
  if (part?.drums) {
    return new DrumRows(drumRows(part.notes.map(({ pitch }) => pitch)));
  }
  if (editing) {
    return new KeyRows(0, HIGHEST);
  }
  const [lowest, highest] = scene.pitchRange();
  return new KeyRows(Math.max(0, lowest - ROOM_AROUND.fixed), Math.min(HIGHEST, highest + ROOM_AROUND.fixed));
}
