/** Pixels are CSS pixels, counted from the top left of the whole drawing surface. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The frame around the notes: piano keys at the left, the ruler on top. */
export const KEYS_WIDTH = 52;
export const RULER_HEIGHT = 30;

/** Which part of a score is seen, and how large: maps ticks and pitches to pixels and back. */
export class Viewport {
  /** Size of what is seen, keys and ruler included. */
  width = 0;
  height = 0;
  /** How far the notes are scrolled. */
  scrollX = 0;
  scrollY = 0;
  pixelsPerTick = 0.1;
  keyHeight = 12;
  /** The pitches that can be scrolled to. */
  lowest = 0;
  highest = 127;

  x(tick: number): number {
    return KEYS_WIDTH + tick * this.pixelsPerTick - this.scrollX;
  }

  /** The upper edge of a pitch's row. */
  y(pitch: number): number {
    return RULER_HEIGHT + (this.highest - pitch) * this.keyHeight - this.scrollY;
  }

  tick(x: number): number {
    return (x - KEYS_WIDTH + this.scrollX) / this.pixelsPerTick;
  }

  pitch(y: number): number {
    return this.highest - Math.floor((y - RULER_HEIGHT + this.scrollY) / this.keyHeight);
  }

  get firstTick(): number {
    return Math.max(0, this.tick(KEYS_WIDTH));
  }

  get lastTick(): number {
    return this.tick(this.width);
  }

  /** The height of all rows together. */
  get rowsHeight(): number {
    return (this.highest - this.lowest + 1) * this.keyHeight;
  }
}
