import type { Viewport } from './viewport';

/** The line at the position that sounds. An element of its own, so that nothing is drawn anew while it moves. */
export class Playhead {
  readonly element = document.createElement('div');

  constructor() {
    this.element.className = 'playhead';
    this.element.setAttribute('aria-hidden', 'true');
  }

  place(position: number, viewport: Viewport): void {
    const x = viewport.x(position);
    this.element.style.display = x < viewport.keysWidth - 1 || x > viewport.width ? 'none' : '';
    this.element.style.height = `${viewport.height}px`;
    this.element.style.transform = `translateX(${x}px)`;
  }
}
