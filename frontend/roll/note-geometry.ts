import type { Note, Part } from '../score/score';
import type { NotePlace, Scene } from './scene';
import type { Box, Viewport } from './viewport';

const MIN_WIDTH = 3;
const GAP = 1;

export function noteBox(note: NotePlace, viewport: Viewport): Box {
  return {
    x: viewport.x(note.start),
    y: viewport.y(note.pitch) + GAP / 2,
    width: Math.max(MIN_WIDTH, note.duration * viewport.pixelsPerTick - GAP),
    height: viewport.rowHeight - GAP,
  };
}

export interface Hit {
  readonly part: Part;
  readonly note: Note;
}

/** The note under a point; of several, that of the part worked on, or else the one drawn last. */
export function hitTest(
  x: number,
  y: number,
  viewport: Viewport,
  scene: Scene,
  activePart: string | undefined,
): Hit | undefined {
  const tick = viewport.tick(x);
  const pitch = viewport.pitch(y);
  const slack = MIN_WIDTH / viewport.pixelsPerTick;
  const hits = scene.score.parts.flatMap((part, index) =>
    part.drums === viewport.drums
      ? [...scene.indexes[index]!.between(tick - slack, tick + 1)]
          .filter((note) => note.pitch === pitch && x <= viewport.x(note.start) + noteBox(note, viewport).width)
          .map((note) => ({ part, note }))
      : [],
  );
  return hits.findLast(({ part }) => part.id === activePart) ?? hits.at(-1);
}
