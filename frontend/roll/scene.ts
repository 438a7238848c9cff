import { Bars } from '../score/bars';
import { lastTick, type Note, type Region, type Score } from '../score/score';
import { NoteIndex } from './note-index';
import type { Palette } from './palette';
import type { Viewport } from './viewport';

/** A change that the refiner made to the draft. */
export interface NoteChange {
  /** Index of the part. */
  readonly part: number;
  /** Null if the note was added. */
  readonly from: NotePlace | null;
  /** Null if the note was left out. */
  readonly to: NotePlace | null;
  readonly reason: string;
}

export type NotePlace = Pick<Note, 'start' | 'duration' | 'pitch'>;

/** A note that would go if a proposal were taken. */
export interface RemovedNote extends NotePlace {
  /** The id of its part. */
  readonly part: string;
}

/** Which side of the changes the score shows. */
export type ChangeSide = 'draft' | 'refined';

/** Somebody else who looks at the same score. */
export interface Companion {
  readonly name: string;
  readonly colour: string;
  readonly cursor?: { readonly tick: number; readonly pitch: number } | null;
  /** Ids of notes. */
  readonly selection?: readonly string[] | null;
}

/** A score made ready for drawing. */
export class Scene {
  readonly bars: Bars;
  readonly indexes: readonly NoteIndex[];
  /** Where the last bar with notes ends, in ticks. */
  readonly end: number;

  /** @param room ticks behind the last note for which there are bars, too */
  constructor(
    readonly score: Score,
    room = 0,
  ) {
    this.bars = new Bars(score, room);
    this.end = room === 0 ? this.bars.end : this.bars.at(Math.max(0, lastTick(score) - 1)).end;
    this.indexes = score.parts.map((part) => NoteIndex.of(part));
  }

  get isEmpty(): boolean {
    return this.indexes.every(({ notes }) => notes.length === 0);
  }

  /** The lowest and highest pitch of some parts, or an octave around middle C if they have no notes. */
  pitchRange(parts: readonly number[] = this.indexes.map((_, part) => part)): readonly [number, number] {
    let lowest = 127;
    let highest = 0;
    for (const part of parts) {
      for (const { pitch } of this.indexes[part]!.notes) {
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
  /** From here on notes are still being written. */
  readonly ghostsFrom: number;
  /** Index of the part that is worked on; the others stand back. -1 if all count the same. */
  readonly activePart: number;
  /** Notes that somebody proposes, part by part. */
  readonly proposal: Scene | undefined;
  /** Notes that would go if the proposal were taken. */
  readonly removed: readonly RemovedNote[];
  readonly changes: readonly NoteChange[];
  readonly side: ChangeSide | undefined;
  readonly loop: Region | undefined;
  readonly companions: readonly Companion[];
}
