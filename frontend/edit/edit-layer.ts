import { noteBox } from '../roll/note-geometry';
import type { Drawing, NotePlace } from '../roll/scene';
import { type Box, KEYS_WIDTH, RULER_HEIGHT, type Viewport } from '../roll/viewport';
import type { Editing } from './editing';

/** Draws the selection, the keyboard's cursor, and what a gesture is about to do. */
export function drawEditing(context: CanvasRenderingContext2D, drawing: Drawing, editing: Editing): void {
  const { viewport, palette } = drawing;
  context.save();
  context.beginPath();
  context.rect(KEYS_WIDTH, RULER_HEIGHT, viewport.width, viewport.height);
  context.clip();
  context.strokeStyle = palette.mark;
  context.fillStyle = palette.loop;
  context.lineWidth = 2;
  drawSelection(context, viewport, editing);
  drawPreview(context, viewport, editing);
  drawCursor(context, viewport, editing);
  context.restore();
}

function drawSelection(context: CanvasRenderingContext2D, viewport: Viewport, { editor }: Editing): void {
  for (const note of editor.selectedNotes) {
    outline(context, noteBox(note, viewport));
  }
}

function drawPreview(context: CanvasRenderingContext2D, viewport: Viewport, { editor, preview }: Editing): void {
  const { moved, lengthened, drawn, marquee } = preview;
  const ghosts: NotePlace[] = drawn ? [drawn] : [];
  if (moved) {
    ghosts.push(
      ...editor.selectedNotes.map((note) => ({
        ...note,
        start: note.start + moved.ticks,
        pitch: note.pitch + moved.semitones,
      })),
    );
  }
  if (lengthened !== undefined) {
    const shortest = editor.snap.ticks;
    ghosts.push(
      ...editor.selectedNotes.map((note) => ({ ...note, duration: Math.max(shortest, note.duration + lengthened) })),
    );
  }
  for (const ghost of ghosts) {
    const box = noteBox(ghost, viewport);
    context.fillRect(box.x, box.y, box.width, box.height);
    outline(context, box);
  }
  if (marquee) {
    const x = viewport.x(marquee.start);
    const y = viewport.y(marquee.highest);
    const box = {
      x,
      y,
      width: viewport.x(marquee.end) - x,
      height: viewport.y(marquee.lowest) + viewport.keyHeight - y,
    };
    context.fillRect(box.x, box.y, box.width, box.height);
    outline(context, box);
  }
}

function drawCursor(context: CanvasRenderingContext2D, viewport: Viewport, { editor, cursor }: Editing): void {
  context.setLineDash([4, 3]);
  outline(context, noteBox({ start: cursor.tick, duration: editor.snap.ticks, pitch: cursor.pitch }, viewport));
  context.setLineDash([]);
}

function outline(context: CanvasRenderingContext2D, { x, y, width, height }: Box): void {
  context.strokeRect(x - 1, y - 1, width + 2, height + 2);
}
