import { drawEditing } from '../edit/edit-layer';
import type { Editing } from '../edit/editing';
import { CanvasLayer } from './canvas-layer';
import { drawCompanions } from './companion-layer';
import { drawFrame } from './frame-layer';
import { drawGrid } from './grid-layer';
import { drawNotes } from './note-layer';
import type { Drawing } from './scene';
import { drawVelocities, LANE_HEIGHT } from './velocity-layer';

/**
 * The roll's canvases: the score, over it what belongs to editing, and apart from them the lane of loudness. Each is
 * drawn anew only when what it shows has changed. They are few because each one that changed is copied to the screen.
 */
export class Painter {
  readonly #score = new CanvasLayer({ opaque: true });
  readonly #overlay = new CanvasLayer();
  readonly #lane = new CanvasLayer({ opaque: true });

  /** One over the other, from the bottom. */
  get canvases(): HTMLCanvasElement[] {
    return [this.#score.canvas, this.#overlay.canvas];
  }

  /** The lane of loudness, on its own. */
  get lane(): HTMLCanvasElement {
    return this.#lane.canvas;
  }

  resize(width: number, height: number): void {
    this.#score.resize(width, height);
    this.#overlay.resize(width, height);
    this.#lane.resize(width, LANE_HEIGHT);
  }

  invalidate(): void {
    this.#score.stale = this.#overlay.stale = this.#lane.stale = true;
  }

  /** Only what belongs to editing has changed, and perhaps which notes are drawn elsewhere. */
  invalidateOverlay(notes: boolean): void {
    this.#overlay.stale = true;
    this.#score.stale ||= notes;
  }

  invalidateLane(): void {
    this.#lane.stale = true;
  }

  paint(drawing: Drawing, editing: Editing | undefined, focused: boolean): void {
    const { editor, preview } = editing ?? {};
    const isSelected = (id: string): boolean => editor?.isSelected(id) ?? false;
    this.#score.refresh((context) => {
      drawGrid(context, drawing, editor?.snap.ticks ?? 0);
      drawNotes(context, drawing, preview?.replaces ? isSelected : undefined);
      drawFrame(context, drawing);
    });
    this.#overlay.refresh((context) => {
      drawCompanions(context, drawing);
      if (editing) {
        drawEditing(context, drawing, editing, focused);
      }
    });
    if (editing) {
      this.#lane.refresh((context) => drawVelocities(context, drawing, preview?.velocities, isSelected));
    }
  }
}
