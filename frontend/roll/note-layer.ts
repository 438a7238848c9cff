import { noteBox } from './note-geometry';
import type { NoteIndex } from './note-index';
import { PART_COLOURS } from './palette';
import type { Drawing, NotePlace } from './scene';
import { type Box, KEYS_WIDTH, RULER_HEIGHT } from './viewport';

const RADIUS = 2.5;
/** Notes of like loudness share one path: this many shades, from soft to loud. */
const SHADES = 4;
const SOFTEST = 0.5;

/** Draws the notes in view, and which of them the refiner changed. */
export function drawNotes(context: CanvasRenderingContext2D, drawing: Drawing): void {
  const { viewport } = drawing;
  context.beginPath();
  context.rect(KEYS_WIDTH, RULER_HEIGHT, viewport.width, viewport.height);
  context.clip();
  drawing.scene.indexes.forEach((index, part) => drawPart(context, drawing, index, part));
  drawChanges(context, drawing);
}

function drawPart(context: CanvasRenderingContext2D, drawing: Drawing, index: NoteIndex, part: number): void {
  const { viewport, palette, ghostsFrom } = drawing;
  const shades = Array.from({ length: SHADES }, () => new Path2D());
  const ghosts = new Path2D();
  for (const note of index.between(viewport.firstTick, viewport.lastTick)) {
    const shade = Math.min(SHADES - 1, Math.floor((note.velocity * SHADES) / 128));
    addBox(note.start >= ghostsFrom ? ghosts : shades[shade]!, noteBox(note, viewport));
  }
  const colour = palette.parts[part % PART_COLOURS]!;
  context.fillStyle = colour;
  shades.forEach((path, shade) => {
    context.globalAlpha = SOFTEST + ((1 - SOFTEST) * shade) / (SHADES - 1);
    context.fill(path);
  });
  drawGhosts(context, ghosts, colour);
}

function drawGhosts(context: CanvasRenderingContext2D, ghosts: Path2D, colour: string): void {
  context.globalAlpha = 0.3;
  context.fill(ghosts);
  context.globalAlpha = 1;
  context.strokeStyle = colour;
  context.setLineDash([3, 2]);
  context.stroke(ghosts);
  context.setLineDash([]);
}

/** A ring around what a change concerns; on the refined side also where the note had been. */
function drawChanges(context: CanvasRenderingContext2D, drawing: Drawing): void {
  if (!drawing.side) {
    return;
  }
  const rings = new Path2D();
  const traces = new Path2D();
  for (const { from, to } of drawing.changes) {
    if (drawing.side === 'draft') {
      ring(rings, from, drawing);
    } else {
      addBox(traces, noteBox(from, drawing.viewport));
      if (to) {
        ring(rings, to, drawing);
      }
    }
  }
  context.strokeStyle = drawing.palette.mark;
  context.setLineDash([2, 2]);
  context.stroke(traces);
  context.setLineDash([]);
  context.lineWidth = 2;
  context.stroke(rings);
}

function ring(path: Path2D, place: NotePlace, { viewport }: Drawing): void {
  const { x, y, width, height } = noteBox(place, viewport);
  addBox(path, { x: x - 2, y: y - 2, width: width + 4, height: height + 4 });
}

function addBox(path: Path2D, { x, y, width, height }: Box): void {
  path.roundRect(x, y, width, height, Math.min(RADIUS, width / 2));
}
