import { drawEditing } from '../edit/edit-layer';
import type { Editing } from '../edit/editing';
import { CanvasLayer } from './canvas-layer';
import { drawFrame } from './frame-layer';
import { drawGrid } from './grid-layer';
import { drawNotes } from './note-layer';
import { drawPlayhead } from './playhead-layer';
import type { Drawing } from './scene';

/** The roll's canvases, one over the other; each is drawn anew only when what it shows has changed. */
export class Painter {
  readonly #grid = new CanvasLayer();
  readonly #notes = new CanvasLayer();
  readonly #frame = new CanvasLayer();
  readonly #overlay = new CanvasLayer();
  readonly #layers = [this.#grid, this.#notes, this.#frame, this.#overlay];

  get canvases(): HTMLCanvasElement[] {
    return this.#layers.map((layer) => layer.canvas);
  }

  resize(width: number, height: number): void {
    this.#layers.forEach((layer) => layer.resize(width, height));
  }

  invalidate(): void {
    this.#layers.forEach((layer) => (layer.stale = true));
  }

  /** Only the playhead or what belongs to editing has changed. */
  invalidateOverlay(): void {
    this.#overlay.stale = true;
  }

  paint(drawing: Drawing, editing: Editing | undefined): void {
    this.#grid.refresh((context) => drawGrid(context, drawing));
    this.#notes.refresh((context) => drawNotes(context, drawing));
    this.#frame.refresh((context) => drawFrame(context, drawing));
    this.#overlay.refresh((context) => {
      if (editing) {
        drawEditing(context, drawing, editing);
      }
      drawPlayhead(context, drawing);
    });
  }
}
