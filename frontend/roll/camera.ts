import { ROOM_AROUND, rowsFor } from './rows';
import type { Scene } from './scene';
import { RULER_HEIGHT, Viewport } from './viewport';

const ROW_HEIGHTS = { smallest: 7, largest: 28 };
const FIRST_ROW_HEIGHTS = { smallest: 8, largest: 18 };
const DRUM_ROW_HEIGHT = 18;
const BASS_DRUM = 36;
/** So that fingers hit the row that they mean. */
const ROWS_FOR_FINGERS = 14;
const PIXELS_PER_TICK = { smallest: 0.005, largest: 2 };
const BARS_SEEN = { wide: 8, narrow: 3 };
const NARROW = 600;

/** Space behind the last bar, in pixels. */
const MARGIN = 24;
/** The playhead is kept within this share of the width, counted from the left. */
const FOLLOWED = { from: 0.05, to: 0.85 };
/** A place that is shown is brought to the first share if it lies beyond the second. */
const REVEALED = { from: 0.2, to: 0.9 };

/** Looks at a score through a scrolling box: chooses rows and scale, scrolls, zooms and follows. */
export class Camera {
  readonly viewport = new Viewport();
  readonly #fingers = matchMedia('(pointer: coarse)');
  readonly #stillness = matchMedia('(prefers-reduced-motion: reduce)');
  #scene: Scene | undefined;
  /** Whether a person chose the scale. */
  #zoomed = false;
  /** Whether the notes were brought into the middle. */
  #centred = false;

  constructor(
    readonly scroller: HTMLElement,
    readonly spacer: HTMLElement,
  ) {}

  /** Takes the box's size; returns whether it changed. */
  resize(): boolean {
    const { clientWidth, clientHeight } = this.scroller;
    const { viewport } = this;
    const changed = clientWidth !== viewport.width || clientHeight !== viewport.height;
    viewport.width = clientWidth;
    viewport.height = clientHeight;
    return changed;
  }

  /**
   * Looks at a score, or at another part of it. While it is edited nothing moves under the hand; else all
   * pitches fit.
   */
  show(scene: Scene, activePart: number, editing: boolean): void {
    const { viewport } = this;
    const part = scene.score.parts[activePart];
    const drums = part?.drums ?? false;
    const otherRows = drums !== viewport.drums;
    this.#scene = scene;
    viewport.drums = drums;
    viewport.rows = rowsFor(scene, part, editing);
    if (viewport.width > 0) {
      this.#fit(scene, activePart, editing, otherRows);
    }
    this.#layOut();
  }

  /** Looks anew at the next score from its beginning. */
  reset(): void {
    this.#zoomed = this.#centred = false;
  }

  /** Makes a quarter note wider or narrower; what is at a pixel stays there. */
  zoom(factor: number, x = (this.viewport.width + this.viewport.keysWidth) / 2): void {
    const { viewport } = this;
    const tick = viewport.tick(x);
    viewport.pixelsPerTick = clamp(viewport.pixelsPerTick * factor, PIXELS_PER_TICK);
    this.#zoomed = true;
    this.#layOut();
    this.scroller.scrollLeft = tick * viewport.pixelsPerTick - (x - viewport.keysWidth);
    this.scrolled();
  }

  /** Makes rows higher or lower; what is at a pixel stays there. */
  zoomRows(factor: number, y = (this.viewport.height + RULER_HEIGHT) / 2): void {
    const { viewport } = this;
    const row = (y - RULER_HEIGHT + viewport.scrollY) / viewport.rowHeight;
    viewport.rowHeight = clamp(viewport.rowHeight * factor, ROW_HEIGHTS);
    this.#layOut();
    this.scroller.scrollTop = row * viewport.rowHeight - (y - RULER_HEIGHT);
    this.scrolled();
  }

  /** Shows the whole piece. */
  zoomToFit(): void {
    if (this.#scene) {
      this.#fitWidth(this.#scene.end);
      this.#zoomed = true;
      this.#layOut();
      this.scroller.scrollLeft = 0;
      this.#centre(this.#scene.pitchRange());
    }
  }

  /** Takes over where the box is scrolled to. */
  scrolled(): void {
    this.viewport.scrollX = this.scroller.scrollLeft;
    this.viewport.scrollY = this.scroller.scrollTop;
  }

  /** Scrolls the box to where it was before it was put elsewhere in the page. */
  scrollBack(): void {
    this.scroller.scrollTo({ left: this.viewport.scrollX, top: this.viewport.scrollY, behavior: 'instant' });
  }

  /** Scrolls, if need be, so that a tick is seen with what follows it, and a pitch. */
  reveal(tick: number, pitch?: number): void {
    const { viewport } = this;
    const { width, height, rowHeight, pixelsPerTick } = viewport;
    const x = viewport.x(tick);
    const beside = x > width * REVEALED.to || x < viewport.keysWidth;
    const left = beside ? tick * pixelsPerTick - width * REVEALED.from : undefined;
    let top: number | undefined;
    if (pitch !== undefined) {
      const y = viewport.y(pitch);
      const hidden = y < RULER_HEIGHT || y + rowHeight > height;
      top = hidden ? y + viewport.scrollY - height / 2 : undefined;
    }
    this.#scrollTo(left, top);
  }

  /** Scrolls along with the playhead. */
  follow(tick: number): void {
    const { width, keysWidth, pixelsPerTick } = this.viewport;
    const x = this.viewport.x(tick);
    if (x > width * FOLLOWED.to || x < keysWidth) {
      this.#scrollTo(tick * pixelsPerTick - width * FOLLOWED.from, undefined);
    }
  }

  scrollBy(x: number, y: number): void {
    this.scroller.scrollBy({ left: x, top: y, behavior: 'instant' });
    this.scrolled();
  }

  #fit(scene: Scene, activePart: number, editing: boolean, otherRows: boolean): void {
    const { viewport } = this;
    const parts = scene.indexes[activePart] ? [activePart] : undefined;
    const range = this.#range(scene, viewport.drums || !editing ? parts : undefined);
    if (!this.#zoomed && (!editing || !this.#centred)) {
      const bars = scene.bars.all.filter(({ start }) => start < scene.end).length;
      const most = viewport.width < NARROW ? BARS_SEEN.narrow : BARS_SEEN.wide;
      const seen = Math.min(Math.max(bars, editing ? 4 : 1), most);
      this.#fitWidth((scene.end / bars) * seen);
    }
    if (!editing || !this.#centred || otherRows) {
      const room = editing ? ROOM_AROUND.editing : ROOM_AROUND.fixed;
      const rows = editing ? range[1] - range[0] + 1 + 2 * room : viewport.rows.count;
      viewport.rowHeight = viewport.drums
        ? DRUM_ROW_HEIGHT
        : clamp(Math.floor((viewport.height - RULER_HEIGHT) / rows), FIRST_ROW_HEIGHTS);
      if (editing && this.#fingers.matches) {
        viewport.rowHeight = Math.max(viewport.rowHeight, ROWS_FOR_FINGERS);
      }
    }
    if (editing && (!this.#centred || otherRows)) {
      this.#layOut();
      this.#centre(viewport.drums ? [range[0], range[0]] : this.#seenAtOnce(range) ? range : scene.pitchRange(parts));
      this.#centred = !scene.isEmpty;
    }
  }

  #range(scene: Scene, parts: readonly number[] | undefined): readonly [number, number] {
    const silent = parts?.every((part) => scene.indexes[part]!.notes.length === 0);
    return silent && this.viewport.drums ? [BASS_DRUM, BASS_DRUM] : scene.pitchRange(parts);
  }

  #seenAtOnce([lowest, highest]: readonly [number, number]): boolean {
    return (highest - lowest + 1) * this.viewport.rowHeight <= this.viewport.height - RULER_HEIGHT;
  }

  #fitWidth(ticks: number): void {
    const { viewport } = this;
    viewport.pixelsPerTick = clamp((viewport.width - viewport.keysWidth - MARGIN) / ticks, PIXELS_PER_TICK);
  }

  #centre([lowest, highest]: readonly [number, number]): void {
    const { viewport } = this;
    const top = viewport.rows.row(highest) ?? 0;
    const bottom = viewport.rows.row(lowest) ?? viewport.rows.count - 1;
    const middle = ((top + bottom + 1) / 2) * viewport.rowHeight;
    this.scroller.scrollTop = middle - (viewport.height - RULER_HEIGHT) / 2;
    this.scrolled();
  }

  #layOut(): void {
    const { viewport } = this;
    const width = viewport.keysWidth + (this.#scene?.bars.end ?? 0) * viewport.pixelsPerTick + MARGIN;
    this.spacer.style.width = `${width}px`;
    this.spacer.style.height = `${RULER_HEIGHT + viewport.rowsHeight}px`;
    this.scrolled();
  }

  #scrollTo(left: number | undefined, top: number | undefined): void {
    if (left !== undefined || top !== undefined) {
      const behavior = this.#stillness.matches ? 'instant' : 'smooth';
      this.scroller.scrollTo({ ...(left !== undefined && { left }), ...(top !== undefined && { top }), behavior });
    }
  }
}

function clamp(value: number, { smallest, largest }: { smallest: number; largest: number }): number {
  return Math.min(largest, Math.max(smallest, value));
}
