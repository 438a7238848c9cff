import type { NotePlace } from '../roll/scene';
import type { Editor } from './editor';
import type { Gesture, Point, Preview } from './gesture';
import { addNote } from './note-commands';
import { floorTo } from './snap';

const LOUDNESS = 80;

/** Draws a note from where the pointer was pressed to where it is released. */
export class DrawGesture implements Gesture {
  constructor(
    readonly editor: Editor,
    readonly from: Point,
  ) {
    editor.audition(from.pitch, LOUDNESS);
  }

  follow(point: Point): Preview {
    return { notes: [this.#note(point)] };
  }

  finish(point: Point): void {
    addNote(this.editor, this.#note(point));
  }

  #note(point: Point): NotePlace {
    const { snap } = this.editor;
    const start = floorTo(snap, this.from.tick);
    const end = floorTo(snap, point.tick) + snap.ticks;
    return { start, duration: Math.max(snap.step, end - start), pitch: this.from.pitch };
  }
}
