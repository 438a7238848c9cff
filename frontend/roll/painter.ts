import { drawEditing } from '../edit/edit-layer';
import type { Editing } from '../edit/editing';
import { CanvasLayer } from './canvas-layer';
import { drawCompanions } from './companion-layer';
import { drawFrame } from './frame-layer';
import { drawGrid } from './grid-layer';
import { drawNotes } from './note-layer';
import { drawPlayhead } from './playhead-layer';
import type { Drawing } from './scene';
import { drawVelocities, LANE_HEIGHT } from './velocity-layer';

/** The roll's canvases, one over the other; each is drawn anew only when what it shows has changed. */
export class Painter {
  readonly #grid = new CanvasLayer({ opaque: true });
  readonly #notes = new CanvasLayer();
  readonly #frame = new CanvasLayer();
  readonly #overlay = new CanvasLayer();
  readonly #lane = new CanvasLayer({ opaque: true });
  readonly #stacked = [this.#grid, this.#notes, this.#frame, this.#overlay];

  /** One over the other, from the bottom. */
  get canvases(): HTMLCanvasElement[] {
    return this.#stacked.map((layer) => layer.canvas);
  }

  /** The lane of loudness, on its own. */
  get lane(): HTMLCanvasElement {
    return this.#lane.canvas;
  }

  resize(width: number, height: number): void {
    this.#stacked.forEach((layer) => layer.resize(width, height));
    this.#lane.resize(width, LANE_HEIGHT);
  }

  invalidate(): void {
    [...this.#stacked, this.#lane].forEach((layer) => (layer.stale = true));
  }

  /** Only the playhead or what belongs to editing has changed, and perhaps which notes are drawn elsewhere. */
  invalidateOverlay(notes: boolean): void {
    this.#overlay.stale = true;
    this.#notes.stale ||= notes;
  }

  invalidateLane(): void {
    this.#lane.stale = true;
  }

  paint(drawing: Drawing, editing: Editing | undefined, focused: boolean): void {
    const { editor, preview } = editing ?? {};
    const isSelected = (id: string): boolean => editor?.isSelected(id) ?? false;
    this.#grid.refresh((context) => drawGrid(context, drawing, editor?.snap.ticks ?? 0));
    this.#notes.refresh((context) => drawNotes(context, drawing, preview?.replaces ? isSelected : undefined));
    this.#frame.refresh((context) => drawFrame(context, drawing));
    this.#overlay.refresh((context) => {
      drawCompanions(context, drawing);
      if (editing) {
        drawEditing(context, drawing, editing, focused);
      }
      drawPlayhead(context, drawing);
    });
    if (editing) {
      this.#lane.refresh((context) => drawVelocities(context, drawing, preview?.velocities, isSelected));
    }
  }
}
