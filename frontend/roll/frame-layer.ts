import { isBlackKey, pitchSymbol } from '../score/pitch';
import { visibleBars } from './grid-layer';
import type { Drawing } from './scene';
import { KEYS_WIDTH, RULER_HEIGHT } from './viewport';

const FONT = "11px 'Archivo Variable', system-ui, sans-serif";
const BOLD = `700 ${FONT}`;
const MIN_LABEL_DISTANCE = 28;

/** Draws the frame over the notes: the ruler with bar numbers and chords, and the piano keys. */
export function drawFrame(context: CanvasRenderingContext2D, drawing: Drawing): void {
  drawKeys(context, drawing);
  drawRuler(context, drawing);
  context.fillStyle = drawing.palette.paper;
  context.fillRect(0, 0, KEYS_WIDTH, RULER_HEIGHT);
}

function drawRuler(context: CanvasRenderingContext2D, drawing: Drawing): void {
  const { viewport, palette, loop, scene } = drawing;
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, viewport.width, RULER_HEIGHT);
  if (loop) {
    context.fillStyle = palette.loop;
    context.fillRect(viewport.x(loop.start), 0, (loop.end - loop.start) * viewport.pixelsPerTick, RULER_HEIGHT);
  }
  context.textBaseline = 'middle';
  const sections = new Map(scene.score.sections?.map(({ at, label }) => [at, label]));
  let labelled = -Infinity;
  for (const bar of visibleBars(drawing)) {
    const x = viewport.x(bar.start);
    const labels = x - labelled >= MIN_LABEL_DISTANCE;
    context.fillStyle = palette.barLine;
    context.fillRect(x - 0.5, labels ? 4 : RULER_HEIGHT - 8, 1, RULER_HEIGHT);
    if (labels) {
      context.font = BOLD;
      context.fillStyle = palette.text;
      const section = sections.get(bar.start);
      context.fillText(section ? `${bar.number}  ${section}` : String(bar.number), x + 5, 10);
      labelled = x;
    }
  }
  context.font = FONT;
  context.fillStyle = palette.faintText;
  for (const { at, symbol } of scene.score.chords) {
    context.fillText(symbol, viewport.x(at) + 5, 22);
  }
  context.fillStyle = palette.barLine;
  context.fillRect(0, RULER_HEIGHT - 1, viewport.width, 1);
}

function drawKeys(context: CanvasRenderingContext2D, { viewport, palette }: Drawing): void {
  const { keyHeight, height } = viewport;
  context.fillStyle = palette.whiteKey;
  context.fillRect(0, RULER_HEIGHT, KEYS_WIDTH, height);
  context.font = FONT;
  context.textBaseline = 'middle';
  const top = Math.min(127, viewport.pitch(RULER_HEIGHT));
  const bottom = Math.max(0, viewport.pitch(height));
  for (let pitch = bottom; pitch <= top; pitch++) {
    const y = viewport.y(pitch);
    if (isBlackKey(pitch)) {
      context.fillStyle = palette.blackKey;
      context.fillRect(0, y, KEYS_WIDTH * 0.6, keyHeight);
    } else if (!isBlackKey(pitch + 11)) {
      context.fillStyle = palette.line;
      context.fillRect(0, y + keyHeight - 1, KEYS_WIDTH, 1);
    }
    if (pitch % 12 === 0) {
      context.fillStyle = palette.keyText;
      context.fillText(pitchSymbol(pitch), KEYS_WIDTH - 20, y + keyHeight / 2);
    }
  }
  context.fillStyle = palette.barLine;
  context.fillRect(KEYS_WIDTH - 1, RULER_HEIGHT, 1, height);
}
