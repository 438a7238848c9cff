import type { Drawing } from './scene';
import { RULER_HEIGHT } from './viewport';

const HEAD = 5;

/** Draws the line at the position that sounds. */
export function drawPlayhead(context: CanvasRenderingContext2D, { viewport, palette, position }: Drawing): void {
  const x = viewport.x(position);
  if (x < viewport.keysWidth - 1) {
    return;
  }
  context.fillStyle = palette.playhead;
  context.fillRect(x - 1, RULER_HEIGHT - 6, 2, viewport.height);
  context.beginPath();
  context.moveTo(x - HEAD, RULER_HEIGHT - 10);
  context.lineTo(x + HEAD, RULER_HEIGHT - 10);
  context.lineTo(x, RULER_HEIGHT - 2);
  context.fill();
}
