import { drumName } from '../score/general-midi';
import { isBlackKey, pitchSymbol } from '../score/pitch';
import { visibleBars } from './grid-layer';
import type { Drawing } from './scene';
import { RULER_HEIGHT } from './viewport';

const FONT = "11px 'Archivo Variable', system-ui, sans-serif";
const BOLD = `700 ${FONT}`;
const MIN_LABEL_DISTANCE = 28;
/** Middles of the ruler's two lines: bars and sections, chords. */
const BARS_Y = 11;
const CHORDS_Y = 26;

/** Draws the frame over the notes: the ruler with bar numbers and chords, and the piano keys or drums. */
export function drawFrame(context: CanvasRenderingContext2D, drawing: Drawing): void {
  const { viewport, palette } = drawing;
  (viewport.drums ? drawDrums : drawKeys)(context, drawing);
  drawRuler(context, drawing);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, viewport.keysWidth - 1, RULER_HEIGHT - 1);
}

function drawRuler(context: CanvasRenderingContext2D, drawing: Drawing): void {
  const { viewport, palette, loop, scene } = drawing;
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, viewport.width, RULER_HEIGHT);
  if (loop) {
    const x = viewport.x(loop.start);
    const width = (loop.end - loop.start) * viewport.pixelsPerTick;
    context.fillStyle = palette.loop;
    context.fillRect(x, 0, width, RULER_HEIGHT);
    context.fillStyle = palette.focus;
    context.fillRect(x, 0, width, 3);
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
      context.fillText(section ? `${bar.number}  ${section}` : String(bar.number), x + 5, BARS_Y);
      labelled = x;
    }
  }
  drawChords(context, drawing);
  context.fillStyle = palette.barLine;
  context.fillRect(0, RULER_HEIGHT - 1, viewport.width, 1);
}

/** A chord that has no room before the next one is left out. */
function drawChords(context: CanvasRenderingContext2D, { scene, viewport, palette }: Drawing): void {
  context.font = FONT;
  context.fillStyle = palette.faintText;
  let free = -Infinity;
  for (const { at, symbol } of scene.score.chords) {
    const x = viewport.x(at) + 5;
    if (x > viewport.width) {
      return;
    }
    if (x >= free && x > 0) {
      context.fillText(symbol, x, CHORDS_Y);
      free = x + context.measureText(symbol).width + 4;
    }
  }
}

function drawKeys(context: CanvasRenderingContext2D, { viewport, palette }: Drawing): void {
  const { rowHeight, height, keysWidth } = viewport;
  context.fillStyle = palette.whiteKey;
  context.fillRect(0, RULER_HEIGHT, keysWidth, height);
  context.font = FONT;
  context.textBaseline = 'middle';
  for (const row of viewport.visibleRows()) {
    const pitch = viewport.rows.pitch(row);
    const y = viewport.yOfRow(row);
    if (isBlackKey(pitch)) {
      context.fillStyle = palette.blackKey;
      context.fillRect(0, y, keysWidth * 0.58, rowHeight);
    } else if (!isBlackKey(pitch + 11)) {
      context.fillStyle = palette.line;
      context.fillRect(0, y + rowHeight - 1, keysWidth, 1);
    }
    if (pitch % 12 === 0) {
      context.fillStyle = palette.keyText;
      context.fillText(pitchSymbol(pitch), keysWidth - 20, y + rowHeight / 2);
    }
  }
  context.fillStyle = palette.barLine;
  context.fillRect(keysWidth - 1, RULER_HEIGHT, 1, height);
}

function drawDrums(context: CanvasRenderingContext2D, { viewport, palette }: Drawing): void {
  const { rowHeight, height, keysWidth } = viewport;
  context.fillStyle = palette.paper;
  context.fillRect(0, RULER_HEIGHT, keysWidth, height);
  context.font = FONT;
  context.textBaseline = 'middle';
  for (const row of viewport.visibleRows()) {
    const y = viewport.yOfRow(row);
    context.fillStyle = palette.line;
    context.fillRect(0, y + rowHeight - 1, keysWidth, 1);
    context.fillStyle = palette.text;
    context.fillText(drumName(viewport.rows.pitch(row)), 8, y + rowHeight / 2, keysWidth - 12);
  }
  context.fillStyle = palette.barLine;
  context.fillRect(keysWidth - 1, RULER_HEIGHT, 1, height);
}
