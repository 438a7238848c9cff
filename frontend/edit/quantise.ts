import type { Note } from '../score/score';
import type { Editor } from './editor';
import { roundTo, type Snap } from './snap';

/** How notes are drawn to a grid. */
export interface Quantising {
  readonly snap: Snap;
  /** From 0, which changes nothing, to 1, which puts them on the grid. */
  readonly strength: number;
}

/** Draws the beginning of a note to the grid, and its end, too, so that it keeps a length of at least one step. */
export function quantised<N extends Pick<Note, 'start' | 'duration'>>(note: N, { snap, strength }: Quantising): N {
  const start = towards(note.start, Math.max(0, roundTo(snap, note.start)), strength);
  const length = Math.max(snap.ticks, roundTo(snap, note.duration));
  return { ...note, start, duration: Math.max(1, towards(note.duration, length, strength)) };
}

export function quantiseSelected(editor: Editor, quantising: Quantising): void {
  editor.alter((note) => {
    const { start, duration } = quantised(note, quantising);
    return start === note.start && duration === note.duration ? undefined : { start, duration };
  });
}

function towards(from: number, to: number, share: number): number {
  return Math.round(from + (to - from) * share);
}
