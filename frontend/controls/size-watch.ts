/**
 * Tells when an element has another size. It does so in the next frame: what an answer changes in the layout would
 * otherwise be another change in the same one, which browsers report as an error.
 */
export class SizeWatch {
  #frame = 0;
  readonly #observer = new ResizeObserver(() => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.onResize());
  });

  constructor(readonly onResize: () => void) {}

  observe(element: Element): void {
    this.#observer.observe(element);
  }

  disconnect(): void {
    cancelAnimationFrame(this.#frame);
    this.#observer.disconnect();
  }
}
