import { noteBox } from './note-geometry';
import { NoteShapes } from './note-shape';
import type { Companion, Drawing } from './scene';
import { RULER_HEIGHT } from './viewport';

const FONT = "650 11px 'Archivo Variable', system-ui, sans-serif";
const FLAG_HEIGHT = 16;

/** Draws what others have selected and where they are, each in a colour of their own, with their name. */
export function drawCompanions(context: CanvasRenderingContext2D, drawing: Drawing): void {
  const { viewport, companions } = drawing;
  if (companions.length === 0) {
    return;
  }
  context.save();
  context.beginPath();
  context.rect(viewport.keysWidth, RULER_HEIGHT, viewport.width, viewport.height);
  context.clip();
  companions.forEach((companion) => {
    drawTheirSelection(context, drawing, companion);
    drawTheirCursor(context, drawing, companion);
  });
  context.restore();
}

function drawTheirSelection(
  context: CanvasRenderingContext2D,
  { scene, viewport }: Drawing,
  companion: Companion,
): void {
  if (!companion.selection?.length) {
    return;
  }
  const selected = new Set(companion.selection);
  const shapes = new NoteShapes();
  scene.indexes.forEach((index, part) => {
    if (scene.score.parts[part]!.drums === viewport.drums) {
      for (const note of index.between(viewport.firstTick, viewport.lastTick)) {
        if (selected.has(note.id)) {
          shapes.add(noteBox(note, viewport));
        }
      }
    }
  });
  context.strokeStyle = companion.colour;
  context.lineWidth = 2;
  shapes.stroke(context);
}

function drawTheirCursor(
  context: CanvasRenderingContext2D,
  { viewport, palette }: Drawing,
  companion: Companion,
): void {
  const { cursor, name, colour } = companion;
  if (!cursor) {
    return;
  }
  const x = viewport.x(cursor.tick);
  const y = viewport.y(cursor.pitch);
  context.fillStyle = colour;
  context.fillRect(x - 1, y - 2, 2, viewport.rowHeight + 4);
  context.font = FONT;
  const width = context.measureText(name).width + 10;
  const top = y - 2 - FLAG_HEIGHT;
  context.fillRect(x - 1, top, width, FLAG_HEIGHT);
  context.fillStyle = palette.onPerson;
  context.textBaseline = 'middle';
  context.fillText(name, x + 4, top + FLAG_HEIGHT / 2 + 0.5);
}
