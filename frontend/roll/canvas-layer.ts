/** One canvas of a stack, kept as sharp as the screen. */
export class CanvasLayer {
  readonly canvas = document.createElement('canvas');
  readonly #context = this.canvas.getContext('2d')!;
  stale = true;

  constructor() {
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
