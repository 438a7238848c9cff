import type { Note, Part } from '../score/score';
import type { NoteIndex } from './note-index';
import type { Box, Viewport } from './viewport';

const MIN_WIDTH = 3;
const GAP = 1;

type Placed = Pick<Note, 'start' | 'duration' | 'pitch'>;

export function noteBox(note: Placed, viewport: Viewport): Box {
  return {
    x: viewport.x(note.start),
    y: viewport.y(note.pitch) + GAP / 2,
    width: Math.max(MIN_WIDTH, note.duration * viewport.pixelsPerTick - GAP),
    height: viewport.keyHeight - GAP,
  };
}

export interface Hit {
  readonly part: Part;
  readonly note: Note;
}

/** The note under a point; of several, the one drawn last. */
export function hitTest(
  x: number,
  y: number,
  viewport: Viewport,
  parts: readonly Part[],
  indexes: readonly NoteIndex[],
): Hit | undefined {
  const tick = viewport.tick(x);
  const pitch = viewport.pitch(y);
  const slack = MIN_WIDTH / viewport.pixelsPerTick;
  for (let index = parts.length - 1; index >= 0; index--) {
    const hits = [...indexes[index]!.between(tick - slack, tick + 1)].filter((note) => {
      const box = noteBox(note, viewport);
      return note.pitch === pitch && x >= box.x && x <= box.x + box.width;
    });
    if (hits.length > 0) {
      return { part: parts[index]!, note: hits.at(-1)! };
    }
  }
  return undefined;
}
