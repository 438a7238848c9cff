import type { Bar } from '../score/bars';
import { isBlackKey } from '../score/pitch';
import type { Drawing } from './scene';
import { RULER_HEIGHT } from './viewport';

const MIN_LINE_DISTANCE = 8;

/** Draws what lies under the notes: rows of pitches, the loop's stretch, grid, beats and bar lines. */
export function drawGrid(context: CanvasRenderingContext2D, drawing: Drawing, gridTicks: number): void {
  drawRows(context, drawing);
  drawLoop(context, drawing);
  drawBars(context, drawing, gridTicks);
}

/** The bars in view. */
export function visibleBars({ scene, viewport }: Drawing): readonly Bar[] {
  const { bars } = scene;
  return bars.all.slice(bars.indexAt(viewport.firstTick), bars.indexAt(viewport.lastTick) + 1);
}

function drawRows(context: CanvasRenderingContext2D, { viewport, palette }: Drawing): void {
  const { width, height, rowHeight, keysWidth, drums } = viewport;
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height);
  for (const row of viewport.visibleRows()) {
    const pitch = viewport.rows.pitch(row);
    const y = viewport.yOfRow(row);
    if (drums ? row % 2 === 1 : isBlackKey(pitch)) {
      context.fillStyle = palette.blackRow;
      context.fillRect(keysWidth, y, width, rowHeight);
    }
    const startsOctave = !drums && pitch % 12 === 0;
    context.fillStyle = startsOctave ? palette.beatLine : palette.line;
    context.fillRect(keysWidth, y + rowHeight - (startsOctave ? 1 : 0.5), width, startsOctave ? 1 : 0.5);
  }
}

function drawLoop(context: CanvasRenderingContext2D, { viewport, palette, loop }: Drawing): void {
  if (loop) {
    context.fillStyle = palette.stretch;
    const { start, end } = loop;
    context.fillRect(viewport.x(start), RULER_HEIGHT, (end - start) * viewport.pixelsPerTick, viewport.height);
  }
}

function drawBars(context: CanvasRenderingContext2D, drawing: Drawing, gridTicks: number): void {
  const { viewport, palette } = drawing;
  const { height, pixelsPerTick } = viewport;
  const grid = gridTicks * pixelsPerTick >= MIN_LINE_DISTANCE ? gridTicks : 0;
  for (const bar of visibleBars(drawing)) {
    if (grid > 0) {
      context.fillStyle = palette.line;
      verticals(context, drawing, bar, grid);
    }
    context.fillStyle = palette.beatLine;
    if (bar.beat * pixelsPerTick >= MIN_LINE_DISTANCE) {
      verticals(context, drawing, bar, bar.beat);
    }
    context.fillStyle = palette.barLine;
    context.fillRect(viewport.x(bar.start) - 0.5, RULER_HEIGHT, 1, height);
  }
  const end = viewport.x(drawing.scene.end);
  context.fillRect(end - 5, RULER_HEIGHT, 1, height);
  context.fillRect(end - 2, RULER_HEIGHT, 3, height);
}

function verticals(context: CanvasRenderingContext2D, { viewport }: Drawing, bar: Bar, distance: number): void {
  for (let tick = bar.start + distance; tick < bar.end; tick += distance) {
    context.fillRect(viewport.x(tick) - 0.5, RULER_HEIGHT, 1, viewport.height);
  }
}
