import { noteBox } from './note-geometry';
import type { NoteIndex } from './note-index';
import { NoteShapes } from './note-shape';
import { PART_COLOURS } from './palette';
import type { Drawing, NotePlace } from './scene';
import { RULER_HEIGHT } from './viewport';

/** Notes of like loudness share one path: this many shades, from soft to loud. */
const SHADES = 4;
const SOFTEST = 0.5;
/** How strongly the parts are seen that are not worked on. */
const BEHIND = 0.38;
const PROPOSED = 0.4;

/** Says of notes whether they are left out, because they are drawn elsewhere. */
export type Hidden = (id: string) => boolean;

/** Draws the notes in view, and which of them the refiner changed. */
export function drawNotes(context: CanvasRenderingContext2D, drawing: Drawing, hidden: Hidden | undefined): void {
  const { viewport, scene, activePart, proposal } = drawing;
  context.save();
  context.beginPath();
  context.rect(viewport.keysWidth, RULER_HEIGHT, viewport.width, viewport.height);
  context.clip();
  scene.indexes.forEach((index, part) => {
    if (part !== activePart && isSeen(drawing, part)) {
      drawPart(context, drawing, index, part, activePart < 0 ? 1 : BEHIND, hidden);
    }
  });
  if (scene.indexes[activePart]) {
    drawPart(context, drawing, scene.indexes[activePart], activePart, 1, hidden);
  }
  proposal?.indexes.forEach((index, part) => {
    if (proposal.score.parts[part]!.drums === viewport.drums || activePart < 0) {
      drawProposal(context, drawing, index, colourOf(drawing, proposal.score.parts[part]!.id, part));
    }
  });
  drawRemoved(context, drawing);
  drawChanges(context, drawing);
  context.restore();
}

/** Drums have no place among piano keys, nor pitches among drums, where one part is worked on. */
function isSeen({ scene, viewport, activePart }: Drawing, part: number): boolean {
  return activePart < 0 || scene.score.parts[part]!.drums === viewport.drums;
}

function drawPart(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  index: NoteIndex,
  part: number,
  strength: number,
  hidden: Hidden | undefined,
): void {
  const { viewport, palette, ghostsFrom } = drawing;
  const shades = Array.from({ length: SHADES }, () => new NoteShapes());
  const ghosts = new NoteShapes();
  for (const note of index.between(viewport.firstTick, viewport.lastTick)) {
    if (!hidden?.(note.id)) {
      const shade = Math.min(SHADES - 1, Math.floor((note.velocity * SHADES) / 128));
      (note.start >= ghostsFrom ? ghosts : shades[shade]!).add(noteBox(note, viewport));
    }
  }
  const colour = palette.parts[part % PART_COLOURS]!;
  context.fillStyle = colour;
  shades.forEach((shapes, shade) => {
    context.globalAlpha = strength * (SOFTEST + ((1 - SOFTEST) * shade) / (SHADES - 1));
    shapes.fill(context);
  });
  drawGhosts(context, ghosts, colour, 0.3);
}

function drawProposal(context: CanvasRenderingContext2D, drawing: Drawing, index: NoteIndex, colour: string): void {
  const { viewport } = drawing;
  const shapes = new NoteShapes();
  for (const note of index.between(viewport.firstTick, viewport.lastTick)) {
    shapes.add(noteBox(note, viewport));
  }
  drawGhosts(context, shapes, colour, PROPOSED);
}

/** A part keeps its colour in a proposal. */
function colourOf({ scene, palette }: Drawing, id: string, part: number): string {
  const index = scene.score.parts.findIndex((candidate) => candidate.id === id);
  return palette.parts[(index < 0 ? part : index) % PART_COLOURS]!;
}

function drawGhosts(context: CanvasRenderingContext2D, ghosts: NoteShapes, colour: string, strength: number): void {
  context.fillStyle = colour;
  context.globalAlpha = strength;
  ghosts.fill(context);
  context.globalAlpha = 1;
  context.strokeStyle = colour;
  context.setLineDash([3, 2]);
  ghosts.stroke(context);
  context.setLineDash([]);
}

/** What would go has an outline of its own, and a line through it. */
function drawRemoved(context: CanvasRenderingContext2D, { removed, scene, viewport, palette, activePart }: Drawing): void {
  if (removed.length === 0) {
    return;
  }
  const drums = new Map(scene.score.parts.map((part) => [part.id, part.drums]));
  const outlines = new NoteShapes();
  context.fillStyle = context.strokeStyle = palette.removed;
  for (const note of removed) {
    const inView = note.start < viewport.lastTick && note.start + note.duration > viewport.firstTick;
    if (inView && (activePart < 0 || drums.get(note.part) === viewport.drums)) {
      const box = noteBox(note, viewport);
      outlines.add(box);
      context.fillRect(box.x - 2, box.y + box.height / 2 - 1, box.width + 4, 2);
    }
  }
  context.lineWidth = 1.5;
  outlines.stroke(context);
}

/** A ring around what a change concerns; on the refined side also where the note had been. */
function drawChanges(context: CanvasRenderingContext2D, drawing: Drawing): void {
  if (!drawing.side) {
    return;
  }
  const rings = new NoteShapes();
  const traces = new NoteShapes();
  for (const { from, to } of drawing.changes) {
    const ringed = drawing.side === 'draft' ? from : to;
    if (ringed) {
      ring(rings, ringed, drawing);
    }
    if (from && drawing.side === 'refined') {
      traces.add(noteBox(from, drawing.viewport));
    }
  }
  context.strokeStyle = drawing.palette.mark;
  context.setLineDash([2, 2]);
  traces.stroke(context);
  context.setLineDash([]);
  context.lineWidth = 2;
  rings.stroke(context);
}

function ring(rings: NoteShapes, place: NotePlace, { viewport }: Drawing): void {
  const { x, y, width, height } = noteBox(place, viewport);
  rings.add({ x: x - 2, y: y - 2, width: width + 4, height: height + 4 });
}
