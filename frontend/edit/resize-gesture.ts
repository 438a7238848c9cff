import type { Editor } from './editor';
import type { Gesture, Point, Preview } from './gesture';
import { moveEnds, type NoteEnd, withEndMoved } from './note-ends';
import { roundTo } from './snap';

/** Drags the ends of the selected notes, or their beginnings. */
export class ResizeGesture implements Gesture {
  constructor(
    readonly editor: Editor,
    readonly from: Point,
    readonly end: NoteEnd,
  ) {}

  follow(point: Point): Preview {
    const ticks = this.#ticks(point);
    const notes = this.editor.selectedNotes.map((note) => ({
      ...withEndMoved(this.editor, note, this.end, ticks),
      pitch: note.pitch,
    }));
    return { notes, replaces: true };
  }

  finish(point: Point): void {
    const ticks = this.#ticks(point);
    if (ticks !== 0) {
      moveEnds(this.editor, this.end, ticks);
    }
  }

  #ticks(point: Point): number {
    return roundTo(this.editor.snap, point.tick - this.from.tick);
  }
}
