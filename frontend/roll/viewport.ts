import { KeyRows, type Rows } from './rows';

/** Pixels are CSS pixels, counted from the top left of the whole drawing surface. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Height of the frame above the notes: bar numbers and chords. */
export const RULER_HEIGHT = 36;

const KEYS_WIDTH = 52;
const DRUMS_WIDTH = 104;
const NARROW = { width: 600, drums: 84, keys: 40 };

/** Far from everything that is seen. */
const NOWHERE = -1_000;

/** Which part of a score is seen, and how large: maps ticks and pitches to pixels and back. */
export class Viewport {
  /** Size of what is seen, keys and ruler included. */
  width = 0;
  height = 0;
  /** How far the notes are scrolled. */
  scrollX = 0;
  scrollY = 0;
  pixelsPerTick = 0.1;
  rowHeight = 12;
  rows: Rows = new KeyRows(0, 127);
  /** Whether rows are drums with names, rather than piano keys. */
  drums = false;

  /** Width of the frame at the left: piano keys or names of drums. */
  get keysWidth(): number {
    const narrow = this.width < NARROW.width;
    return this.drums ? (narrow ? NARROW.drums : DRUMS_WIDTH) : narrow ? NARROW.keys : KEYS_WIDTH;
  }

  x(tick: number): number {
    return this.keysWidth + tick * this.pixelsPerTick - this.scrollX;
  }

  /** The upper edge of a pitch's row. */
  y(pitch: number): number {
    const row = this.rows.row(pitch);
    return row === undefined ? NOWHERE : this.yOfRow(row);
  }

  yOfRow(row: number): number {
    return RULER_HEIGHT + row * this.rowHeight - this.scrollY;
  }

  tick(x: number): number {
    return (x - this.keysWidth + this.scrollX) / this.pixelsPerTick;
  }

  row(y: number): number {
    return Math.floor((y - RULER_HEIGHT + this.scrollY) / this.rowHeight);
  }

  pitch(y: number): number {
    return this.rows.pitch(this.row(y));
  }

  get firstTick(): number {
    return Math.max(0, this.tick(this.keysWidth));
  }

  get lastTick(): number {
    return this.tick(this.width);
  }

  /** The rows in view, from the top. */
  *visibleRows(): Generator<number> {
    const last = Math.min(this.rows.count - 1, this.row(this.height));
    for (let row = Math.max(0, this.row(RULER_HEIGHT)); row <= last; row++) {
      yield row;
    }
  }

  /** The height of all rows together. */
  get rowsHeight(): number {
    return this.rows.count * this.rowHeight;
  }
}
