import type { Editor } from './editor';
import type { Gesture, Point, Preview } from './gesture';
import { allowed, copySelected, type Distance, moveSelected } from './note-commands';
import { roundTo } from './snap';

/** Drags the selected notes, or copies of them. */
export class MoveGesture implements Gesture {
  #heard = 0;

  /** @param pressed the note that was taken hold of */
  constructor(
    readonly editor: Editor,
    readonly from: Point,
    readonly pressed: { readonly id: string; readonly pitch: number; readonly velocity: number },
    readonly copying: boolean,
  ) {
    editor.audition(pressed.pitch, pressed.velocity);
  }

  follow(point: Point): Preview {
    const { ticks, semitones } = allowed(this.editor.selectedNotes, this.#distance(point));
    if (semitones !== this.#heard) {
      this.#heard = semitones;
      this.editor.audition(this.pressed.pitch + semitones, this.pressed.velocity);
    }
    const notes = this.editor.selectedNotes.map(({ start, duration, pitch }) => ({
      start: start + ticks,
      duration,
      pitch: pitch + semitones,
    }));
    return { notes, replaces: !this.copying };
  }

  finish(point: Point): void {
    const distance = this.#distance(point);
    if (distance.ticks === 0 && distance.semitones === 0) {
      return;
    }
    (this.copying ? copySelected : moveSelected)(this.editor, distance);
  }

  #distance(point: Point): Distance {
    return {
      ticks: roundTo(this.editor.snap, point.tick - this.from.tick),
      semitones: point.pitch - this.from.pitch,
    };
  }
}
