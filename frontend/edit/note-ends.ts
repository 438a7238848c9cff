import type { Note } from '../score/score';
import type { Editor } from './editor';

/** Which end of notes is moved. */
export type NoteEnd = 'start' | 'end';

/** Where a note is once an end of it was moved by some ticks; it gets no shorter than a step of the grid. */
export function withEndMoved({ snap }: Editor, { start, duration }: Note, end: NoteEnd, ticks: number) {
  const shortest = Math.min(snap.step, duration);
  if (end === 'end') {
    return { start, duration: Math.max(shortest, duration + ticks) };
  }
  const moved = Math.max(-start, Math.min(ticks, duration - shortest));
  return { start: start + moved, duration: duration - moved };
}

/** Moves an end of each of the selected notes; the other end stays. */
export function moveEnds(editor: Editor, end: NoteEnd, ticks: number): void {
  editor.alter((note) => {
    const { start, duration } = withEndMoved(editor, note, end, ticks);
    return { ...(start !== note.start && { start }), ...(duration !== note.duration && { duration }) };
  });
}
