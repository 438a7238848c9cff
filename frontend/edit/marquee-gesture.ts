import type { Editor } from './editor';
import type { Gesture, Point, Preview } from './gesture';

type Rectangle = NonNullable<Preview['marquee']>;

/** Selects the notes of the part inside a rectangle, alone or with what was selected before. */
export class MarqueeGesture implements Gesture {
  constructor(
    readonly editor: Editor,
    readonly from: Point,
    readonly adding: boolean,
  ) {}

  follow(point: Point): Preview {
    return { marquee: this.#rectangle(point) };
  }

  finish(point: Point): void {
    const { start, end, lowest, highest } = this.#rectangle(point);
    const inside = (this.editor.part?.notes ?? [])
      .filter((note) => note.start < end && note.start + note.duration > start)
      .filter((note) => note.pitch >= lowest && note.pitch <= highest)
      .map(({ id }) => id);
    const before = this.adding ? this.editor.selectedNotes.map(({ id }) => id) : [];
    this.editor.select([...before, ...inside]);
  }

  #rectangle(point: Point): Rectangle {
    return {
      start: Math.min(this.from.tick, point.tick),
      end: Math.max(this.from.tick, point.tick),
      lowest: Math.min(this.from.pitch, point.pitch),
      highest: Math.max(this.from.pitch, point.pitch),
    };
  }
}
