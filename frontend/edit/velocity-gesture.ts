import type { Note } from '../score/score';
import type { Editor } from './editor';
import type { Gesture, Point, Preview } from './gesture';
import { toVelocity } from './note-commands';

/** Draws loudness: notes of the part take the height at which the pointer passes their beginning. */
export class VelocityGesture implements Gesture {
  readonly #velocities = new Map<string, number>();
  #last: Point;

  /** @param reach how near in ticks the pointer must be to a note that it does not pass */
  constructor(
    readonly editor: Editor,
    from: Point,
    readonly reach: number,
  ) {
    this.#last = from;
  }

  follow(point: Point): Preview {
    this.#pass(point);
    return { velocities: new Map(this.#velocities) };
  }

  finish(point: Point): void {
    this.#pass(point);
    this.editor.commit([...this.#velocities].map(([id, velocity]) => ({ op: 'note.put', id, velocity })));
  }

  #pass(point: Point): void {
    const [left, right] = this.#last.tick < point.tick ? [this.#last, point] : [point, this.#last];
    for (const note of this.#within(left.tick - this.reach, right.tick + this.reach)) {
      const width = right.tick - left.tick;
      const share = width === 0 ? 1 : Math.min(1, Math.max(0, (note.start - left.tick) / width));
      this.#velocities.set(note.id, toVelocity(left.velocity! + share * (right.velocity! - left.velocity!)));
    }
    this.#last = point;
  }

  /** Of selected notes if there are some, so that one voice of a chord can be changed alone. */
  #within(first: number, last: number): readonly Note[] {
    const { selectedNotes } = this.editor;
    const notes = selectedNotes.length > 0 ? selectedNotes : (this.editor.part?.notes ?? []);
    return notes.filter(({ start }) => start >= first && start <= last);
  }
}
