import type { Viewport } from '../roll/viewport';
import type { Note } from '../score/score';
import type { Editor } from './editor';

/** How near to a note's end a pointer takes hold of the end, in pixels, and at most which share of the note. */
const END_REACH = 8;
const END_SHARE = 0.4;
/** The same for its beginning: less, so that there is room to take hold of the note. */
const START_REACH = 6;
const START_SHARE = 0.2;

/** Which end of notes is moved. */
export type NoteEnd = 'start' | 'end';

/** The end of a note that a pointer at some pixels takes hold of, if it is near one. */
export function endAt(
  x: number,
  { start, duration }: Pick<Note, 'start' | 'duration'>,
  viewport: Pick<Viewport, 'x' | 'pixelsPerTick'>,
): NoteEnd | undefined {
  const width = duration * viewport.pixelsPerTick;
  const behindStart = x - viewport.x(start);
  if (width - behindStart <= Math.min(END_REACH, width * END_SHARE)) {
    return 'end';
  }
  return behindStart <= Math.min(START_REACH, width * START_SHARE) ? 'start' : undefined;
}

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
