import type { Note } from '../score/score';
import { PART_COLOURS } from './palette';
import type { Drawing } from './scene';

/** Height of the lane under the notes in which their loudness is drawn. */
export const LANE_HEIGHT = 72;

const LOUDEST = 127;
const ROOM = 6;
const FONT = "11px 'Archivo Variable', system-ui, sans-serif";

/** The height in the lane that stands for a velocity, from its top. */
export function velocityY(velocity: number): number {
  return LANE_HEIGHT - (velocity / LOUDEST) * (LANE_HEIGHT - ROOM);
}

export function velocityAt(y: number): number {
  return Math.min(LOUDEST, Math.max(1, ((LANE_HEIGHT - y) / (LANE_HEIGHT - ROOM)) * LOUDEST));
}

/** Draws a stem for each note of the part that is worked on, as high as the note is loud. */
export function drawVelocities(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  velocities: ReadonlyMap<string, number> | undefined,
  isSelected: (id: string) => boolean,
): void {
  const { viewport, palette, scene, activePart } = drawing;
  const index = scene.indexes[activePart];
  context.fillStyle = palette.blackRow;
  context.fillRect(0, 0, viewport.width, LANE_HEIGHT);
  context.fillStyle = palette.line;
  context.fillRect(viewport.keysWidth, velocityY(64), viewport.width, 1);
  const selected: Note[] = [];
  const stem = (note: Note): void => {
    const x = Math.round(viewport.x(note.start));
    const y = velocityY(velocities?.get(note.id) ?? note.velocity);
    context.fillRect(x, y, 2, LANE_HEIGHT - y);
    context.fillRect(x, y - 2, 6, 4);
  };
  context.fillStyle = palette.parts[Math.max(0, activePart) % PART_COLOURS]!;
  for (const note of index?.between(viewport.firstTick, viewport.lastTick) ?? []) {
    if (isSelected(note.id)) {
      selected.push(note);
    } else {
      stem(note);
    }
  }
  context.fillStyle = palette.mark;
  selected.forEach(stem);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, viewport.keysWidth, LANE_HEIGHT);
  context.fillStyle = palette.faintText;
  context.font = FONT;
  context.textBaseline = 'middle';
  context.fillText('Loudness', 4, LANE_HEIGHT / 2, viewport.keysWidth - 8);
  context.fillStyle = palette.barLine;
  context.fillRect(viewport.keysWidth - 1, 0, 1, LANE_HEIGHT);
}
