import type { Editor } from './editor';
import type { Gesture, Point, Preview } from './gesture';
import { roundTo } from './snap';

/** Drags the ends of the selected notes. */
export class ResizeGesture implements Gesture {
  constructor(
    readonly editor: Editor,
    readonly from: Point,
  ) {}

  follow(point: Point): Preview {
    return { lengthened: this.#ticks(point) };
  }

  finish(point: Point): void {
    const ticks = this.#ticks(point);
    if (ticks !== 0) {
      this.editor.lengthen(ticks);
    }
  }

  #ticks(point: Point): number {
    return roundTo(this.editor.snap, point.tick - this.from.tick);
  }
}
