import { Bars } from '../score/bars';
import type { Note, Region, Score } from '../score/score';
import { NoteIndex } from './note-index';
import type { Palette } from './palette';
import type { Viewport } from './viewport';

/** A change that the refiner made to the draft. */
export interface NoteChange {
  /** Index of the part. */
  readonly part: number;
  readonly from: NotePlace;
  /** Null if the note was left out. */
  readonly to: NotePlace | null;
  readonly reason: string;
}

export type NotePlace = Pick<Note, 'start' | 'duration' | 'pitch'>;

/** Which side of the changes the score shows. */
export type ChangeSide = 'draft' | 'refined';

/** A score made ready for drawing. */
export class Scene {
  readonly bars: Bars;
  readonly indexes: readonly NoteIndex[];

  constructor(
    readonly score: Score,
    room = 0,
  ) {
    this.bars = new Bars(score, room);
    this.indexes = score.parts.map((part) => new NoteIndex(part));
  }

  /** The lowest and highest pitch, or an octave around middle C for a score without notes. */
  get pitchRange(): readonly [number, number] {
    let lowest = 127;
    let highest = 0;
    for (const index of this.indexes) {
      for (const { pitch } of index.notes) {
        lowest = Math.min(lowest, pitch);
        highest = Math.max(highest, pitch);
      }
    }
    return lowest <= highest ? [lowest, highest] : [55, 67];
  }
}

/** Everything a layer needs to draw itself. */
export interface Drawing {
  readonly scene: Scene;
  readonly viewport: Viewport;
  readonly palette: Palette;
  /** Up to here the notes came from a person. */
  readonly seedEnd: number;
  /** From here on notes are still being written. */
  readonly ghostsFrom: number;
  readonly changes: readonly NoteChange[];
  readonly side: ChangeSide | undefined;
  readonly loop: Region | undefined;
  readonly position: number;
}
