import type { Editor } from './editor';
import type { Gesture, Point, Preview } from './gesture';
import { roundTo } from './snap';

/** Drags the selected notes. */
export class MoveGesture implements Gesture {
  constructor(
    readonly editor: Editor,
    readonly from: Point,
  ) {}

  follow(point: Point): Preview {
    return { moved: this.#distance(point) };
  }

  finish(point: Point): void {
    const { ticks, semitones } = this.#distance(point);
    if (ticks !== 0 || semitones !== 0) {
      this.editor.move(ticks, semitones);
    }
  }

  #distance(point: Point): { ticks: number; semitones: number } {
    return {
      ticks: roundTo(this.editor.snap, point.tick - this.from.tick),
      semitones: point.pitch - this.from.pitch,
    };
  }
}
