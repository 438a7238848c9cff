import type { Editor } from './editor';
import type { Gesture, Point, Preview } from './gesture';
import { lengthened, lengthenSelected } from './note-commands';
import { roundTo } from './snap';

/** Drags the ends of the selected notes. */
export class ResizeGesture implements Gesture {
  constructor(
    readonly editor: Editor,
    readonly from: Point,
  ) {}

  follow(point: Point): Preview {
    const ticks = this.#ticks(point);
    const notes = this.editor.selectedNotes.map(({ start, duration, pitch }) => ({
      start,
      duration: lengthened(this.editor, duration, ticks),
      pitch,
    }));
    return { notes, replaces: true };
  }

  finish(point: Point): void {
    const ticks = this.#ticks(point);
    if (ticks !== 0) {
      lengthenSelected(this.editor, ticks);
    }
  }

  #ticks(point: Point): number {
    return roundTo(this.editor.snap, point.tick - this.from.tick);
  }
}
