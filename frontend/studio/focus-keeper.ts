import type { LitElement, ReactiveController } from 'lit';

/** Gives the focus back to what had it within an element when the element is put elsewhere in the page. */
export class FocusKeeper implements ReactiveController {
  #focused: HTMLElement | undefined;

  constructor(readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    // Not the host, which does not hear of the focus moving within it.
    this.host.renderRoot.addEventListener('focusin', this.#onFocus);
    this.host.renderRoot.addEventListener('focusout', this.#onFocusOut);
    if (document.activeElement === document.body) {
      this.#focused?.focus({ preventScroll: true });
    }
  }

  readonly #onFocus = (event: Event): void => {
    this.#focused = event.composedPath()[0] as HTMLElement;
  };

  /** Whoever is taken out of the page loses the focus, too, but is to have it back. */
  readonly #onFocusOut = (): void => {
    const lost = this.#focused;
    queueMicrotask(() => {
      if (lost === this.#focused && this.host.isConnected && !this.host.matches(':focus-within')) {
        this.#focused = undefined;
      }
    });
  };
}
