import { noteBox } from '../roll/note-geometry';
import { NoteShapes } from '../roll/note-shape';
import type { Drawing, NotePlace } from '../roll/scene';
import { type Box, RULER_HEIGHT } from '../roll/viewport';
import type { Editing } from './editing';

/** Draws the selection, the keyboard's cursor, and what a gesture is about to do. */
export function drawEditing(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  editing: Editing,
  focused: boolean,
): void {
  const { viewport, palette } = drawing;
  const { preview } = editing;
  context.save();
  context.beginPath();
  context.rect(viewport.keysWidth, RULER_HEIGHT, viewport.width, viewport.height);
  context.clip();
  context.strokeStyle = palette.mark;
  context.lineWidth = 2;
  if (!preview.replaces) {
    drawSelection(context, drawing, editing);
  }
  if (preview.notes) {
    drawGhosts(context, drawing, preview.notes);
  }
  if (preview.marquee) {
    drawMarquee(context, drawing, preview.marquee);
  }
  if (focused) {
    drawCursor(context, drawing, editing);
  }
  context.restore();
  if (preview.region) {
    const { start, end } = preview.region;
    context.fillStyle = palette.loop;
    context.fillRect(viewport.x(start), 0, (end - start) * viewport.pixelsPerTick, RULER_HEIGHT);
  }
}

function drawSelection(context: CanvasRenderingContext2D, { scene, viewport }: Drawing, { editor }: Editing): void {
  if (editor.selected.length === 0) {
    return;
  }
  const shapes = new NoteShapes();
  scene.indexes.forEach((index, part) => {
    if (scene.score.parts[part]!.drums === viewport.drums) {
      for (const note of index.between(viewport.firstTick, viewport.lastTick)) {
        if (editor.isSelected(note.id)) {
          shapes.add(noteBox(note, viewport));
        }
      }
    }
  });
  shapes.stroke(context);
}

function drawGhosts(context: CanvasRenderingContext2D, drawing: Drawing, notes: readonly NotePlace[]): void {
  const { viewport, palette, activePart } = drawing;
  const shapes = new NoteShapes();
  for (const note of notes) {
    if (note.start < viewport.lastTick && note.start + note.duration > viewport.firstTick) {
      shapes.add(noteBox(note, viewport));
    }
  }
  context.fillStyle = palette.parts[Math.max(0, activePart) % palette.parts.length]!;
  shapes.fill(context);
  shapes.stroke(context);
}

function drawMarquee(
  context: CanvasRenderingContext2D,
  { viewport, palette }: Drawing,
  { start, end, lowest, highest }: NonNullable<Editing['preview']['marquee']>,
): void {
  const x = viewport.x(start);
  const top = Math.min(viewport.y(lowest), viewport.y(highest));
  const bottom = Math.max(viewport.y(lowest), viewport.y(highest)) + viewport.rowHeight;
  context.fillStyle = palette.loop;
  context.fillRect(x, top, viewport.x(end) - x, bottom - top);
  context.setLineDash([4, 3]);
  context.lineWidth = 1;
  context.strokeRect(x, top, viewport.x(end) - x, bottom - top);
  context.setLineDash([]);
}

function drawCursor(
  context: CanvasRenderingContext2D,
  { viewport, palette }: Drawing,
  { editor, cursor }: Editing,
): void {
  const { x, y, width, height }: Box = noteBox(
    { start: cursor.tick, duration: editor.snap.step, pitch: cursor.pitch },
    viewport,
  );
  context.lineWidth = 2;
  context.strokeStyle = palette.focus;
  context.setLineDash([4, 2]);
  context.strokeRect(x - 1, y - 1, width + 2, height + 2);
  context.setLineDash([]);
}
