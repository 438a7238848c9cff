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
    const passed = (this.editor.part?.notes ?? []).filter((note) => crosses(note, this.#last, point));
    passed.forEach((note) => this.#erased.add(note));
    this.#last = point;
  }
}

/** Whether a straight line from one place to another touches a note. */
function crosses(note: Note, from: Point, to: Point): boolean {
  const lowest = Math.min(from.pitch, to.pitch);
  const highest = Math.max(from.pitch, to.pitch);
  if (note.pitch < lowest || note.pitch > highest) {
    return false;
  }
  if (lowest === highest) {
    return note.start <= Math.max(from.tick, to.tick) && note.start + note.duration > Math.min(from.tick, to.tick);
  }
  const tick = from.tick + ((note.pitch - from.pitch) / (to.pitch - from.pitch)) * (to.tick - from.tick);
  return note.start <= tick && note.start + note.duration > tick;
}
