import type { ReactiveControllerHost } from 'lit';
import { type Palette, readPalette } from './palette';
import { Painter } from './painter';
import { ThemeWatch } from './theme-watch';

/** Draws a roll when something about it changed, at most once a frame, in the colours of the page. */
export class DrawingLoop {
  readonly painter = new Painter();
  #palette: Palette | undefined;
  #request = 0;

  /** @param draw called with the colours when a frame is due */
  constructor(
    readonly host: ReactiveControllerHost & Element,
    readonly draw: (palette: Palette) => void,
  ) {
    new ThemeWatch(host, () => {
      this.#palette = undefined;
      this.redraw();
    });
  }

  /** Draws everything anew. */
  redraw(): void {
    this.painter.invalidate();
    this.#schedule();
  }

  /** Draws what lies over the notes anew; on demand with the notes, and with the lane below. */
  refresh(notes: boolean, lane: boolean): void {
    this.painter.invalidateOverlay(notes);
    if (lane) {
      this.painter.invalidateLane();
    }
    this.#schedule();
  }

  stop(): void {
    cancelAnimationFrame(this.#request);
    this.#request = 0;
  }

  #schedule(): void {
    this.#request ||= requestAnimationFrame(() => {
      this.#request = 0;
      this.#palette ??= readPalette(this.host);
      this.draw(this.#palette);
    });
  }
}
