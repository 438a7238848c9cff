import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells an element when the page turned dark or light. */
export class ThemeWatch implements ReactiveController {
  readonly #system = matchMedia('(prefers-color-scheme: dark)');
  readonly #page: MutationObserver;
  readonly #onChange: () => void;

  constructor(host: ReactiveControllerHost, onChange: () => void) {
    this.#onChange = onChange;
    this.#page = new MutationObserver(onChange);
    host.addController(this);
  }

  hostConnected(): void {
    this.#system.addEventListener('change', this.#onChange);
    this.#page.observe(document.documentElement, { attributes: true });
  }

  hostDisconnected(): void {
    this.#system.removeEventListener('change', this.#onChange);
    this.#page.disconnect();
  }
}
