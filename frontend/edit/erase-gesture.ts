import type { Note } from '../score/score';
import type { Editor } from './editor';
import type { Gesture, Point, Preview } from './gesture';
import { removeNotes } from './note-commands';

/** Takes away the notes of the part that the pointer passes over. */
export class EraseGesture implements Gesture {
  readonly #erased = new Set<Note>();
  #last: Point;

  constructor(
    readonly editor: Editor,
    from: Point,
  ) {
    this.#last = from;
  }

  follow(point: Point): Preview {
    this.#pass(point);
    this.editor.select([...this.#erased].map(({ id }) => id));
    return { replaces: true };
  }

  finish(point: Point): void {
    this.#pass(point);
    removeNotes(this.editor, [...this.#erased]);
  }

  /** Also what lies between two places that a fast pointer was seen at. */
  #pass(point: Point): void {
    const from = this.#last;
    const crosses = (note: Note): boolean => {
      const share = point.pitch === from.pitch ? 0 : (note.pitch - from.pitch) / (point.pitch - from.pitch);
      if (share < 0 || share > 1 || (point.pitch === from.pitch && note.pitch !== point.pitch)) {
        return false;
      }
      const first = point.pitch === from.pitch ? Math.min(from.tick, point.tick) : from.tick + share * (point.tick - from.tick);
      const last = point.pitch === from.pitch ? Math.max(from.tick, point.tick) : first;
      return note.start <= last && note.start + note.duration > first;
    };
    this.editor.part?.notes.filter(crosses).forEach((note) => this.#erased.add(note));
    this.#last = point;
  }
}
