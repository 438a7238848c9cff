import type { Editor } from './editor';
import type { Gesture, Point, Preview } from './gesture';
import { floorTo } from './snap';

/** Draws a note from where the pointer was pressed to where it is released. */
export class DrawGesture implements Gesture {
  constructor(
    readonly editor: Editor,
    readonly from: Point,
  ) {}

  follow(point: Point): Preview {
    return { drawn: this.#note(point) };
  }

  finish(point: Point): void {
    this.editor.add(this.#note(point));
  }

  #note(point: Point): { start: number; duration: number; pitch: number } {
    const { snap } = this.editor;
    const start = floorTo(snap, this.from.tick);
    const end = floorTo(snap, point.tick) + snap.ticks;
    return { start, duration: Math.max(snap.ticks, end - start), pitch: this.from.pitch };
  }
}
