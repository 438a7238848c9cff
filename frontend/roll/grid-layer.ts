import type { Bar } from '../score/bars';
import { isBlackKey } from '../score/pitch';
import type { Drawing } from './scene';
import { KEYS_WIDTH, RULER_HEIGHT } from './viewport';

const MIN_LINE_DISTANCE = 8;

/** Draws what lies under the notes: rows of pitches, the seed's stretch, beats and bar lines. */
export function drawGrid(context: CanvasRenderingContext2D, drawing: Drawing): void {
  drawRows(context, drawing);
  drawSeed(context, drawing);
  drawBars(context, drawing);
}

/** The bars in view. */
export function visibleBars({ scene, viewport }: Drawing): readonly Bar[] {
  const { bars } = scene;
  return bars.all.slice(bars.indexAt(viewport.firstTick), bars.indexAt(viewport.lastTick) + 1);
}

function drawRows(context: CanvasRenderingContext2D, { viewport, palette }: Drawing): void {
  const { width, height, keyHeight } = viewport;
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height);
  const top = Math.min(127, viewport.pitch(RULER_HEIGHT));
  const bottom = Math.max(0, viewport.pitch(height));
  for (let pitch = bottom; pitch <= top; pitch++) {
    const y = viewport.y(pitch);
    if (isBlackKey(pitch)) {
      context.fillStyle = palette.blackRow;
      context.fillRect(KEYS_WIDTH, y, width, keyHeight);
    }
    const startsOctave = pitch % 12 === 0;
    context.fillStyle = startsOctave ? palette.beatLine : palette.line;
    context.fillRect(KEYS_WIDTH, y + keyHeight - (startsOctave ? 1 : 0.5), width, startsOctave ? 1 : 0.5);
  }
}

function drawSeed(context: CanvasRenderingContext2D, { viewport, palette, seedEnd }: Drawing): void {
  if (seedEnd > 0) {
    context.fillStyle = palette.seed;
    context.fillRect(viewport.x(0), RULER_HEIGHT, seedEnd * viewport.pixelsPerTick, viewport.height);
  }
}

function drawBars(context: CanvasRenderingContext2D, drawing: Drawing): void {
  const { viewport, palette } = drawing;
  const { height } = viewport;
  for (const bar of visibleBars(drawing)) {
    context.fillStyle = palette.beatLine;
    if (bar.beat * viewport.pixelsPerTick >= MIN_LINE_DISTANCE) {
      for (let beat = bar.start + bar.beat; beat < bar.end; beat += bar.beat) {
        context.fillRect(viewport.x(beat) - 0.5, RULER_HEIGHT, 1, height);
      }
    }
    context.fillStyle = palette.barLine;
    context.fillRect(viewport.x(bar.start) - 0.5, RULER_HEIGHT, 1, height);
  }
  const end = viewport.x(drawing.scene.bars.end);
  context.fillRect(end - 5, RULER_HEIGHT, 1, height);
  context.fillRect(end - 2, RULER_HEIGHT, 3, height);
}
