/** One canvas of a stack, kept as sharp as the screen. */
export class CanvasLayer {
  readonly canvas = document.createElement('canvas');
  readonly #context: CanvasRenderingContext2D;
  stale = true;

  /** @param opaque whether it covers all that is below, which is faster */
  constructor({ opaque = false } = {}) {
    this.#context = this.canvas.getContext('2d', { alpha: !opaque })!;
    this.canvas.setAttribute('aria-hidden', 'true');
  }

  /** Takes a new size in CSS pixels; what was drawn is gone. */
  resize(width: number, height: number): void {
    const ratio = window.devicePixelRatio;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    this.#context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.stale = true;
  }

  /** Clears and draws anew, in CSS pixels, if something changed. */
  refresh(draw: (context: CanvasRenderingContext2D) => void): void {
    if (this.stale) {
      this.stale = false;
      this.#context.clearRect(0, 0, this.canvas.width, this.canvas.height);
      this.#context.save();
      draw(this.#context);
      this.#context.restore();
    }
  }
}
