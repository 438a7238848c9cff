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
