import type { Editor } from './editor';
import type { Gesture, Point, Preview } from './gesture';

/** Selects the notes inside a rectangle. */
export class MarqueeGesture implements Gesture {
  constructor(
    readonly editor: Editor,
    readonly from: Point,
  ) {}

  follow(point: Point): Preview {
    return { marquee: this.#rectangle(point) };
  }

  finish(point: Point): void {
    const { start, end, lowest, highest } = this.#rectangle(point);
    const inside = this.editor.score.parts
      .flatMap((part) => part.notes)
      .filter((note) => note.start < end && note.start + note.duration > start)
      .filter((note) => note.pitch >= lowest && note.pitch <= highest);
    this.editor.select(inside.map(({ id }) => id));
  }

  #rectangle(point: Point): { start: number; end: number; lowest: number; highest: number } {
    return {
      start: Math.min(this.from.tick, point.tick),
      end: Math.max(this.from.tick, point.tick),
      lowest: Math.min(this.from.pitch, point.pitch),
      highest: Math.max(this.from.pitch, point.pitch),
    };
  }
}
