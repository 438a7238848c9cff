import type { Editing } from '../edit/editing';
import { velocityAt } from './velocity-layer';

/** Takes the pointer in the lane of loudness. */
export class LaneInput {
  constructor(
    readonly editing: () => Editing | undefined,
    readonly lane: HTMLElement,
  ) {
    lane.addEventListener('pointerdown', (event) => this.#onDown(event));
    lane.addEventListener('pointermove', (event) => this.#onMove(event));
    lane.addEventListener('pointerup', (event) => this.editing()?.release(...this.#place(event)));
    lane.addEventListener('pointercancel', () => this.editing()?.cancel());
  }

  #onDown(event: PointerEvent): void {
    const [x, , velocity] = this.#place(event);
    this.editing()?.pressLane(x, velocity);
    this.lane.setPointerCapture(event.pointerId);
  }

  #onMove(event: PointerEvent): void {
    const editing = this.editing();
    if (editing?.busy) {
      editing.drag(...this.#place(event));
    }
  }

  #place({ clientX, clientY }: PointerEvent): [number, number, number] {
    const { left, top } = this.lane.getBoundingClientRect();
    return [clientX - left, 0, velocityAt(clientY - top)];
  }
}
