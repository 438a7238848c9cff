import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** They are written in. */
const TEXTS = 'input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable]';
/** They have a use of their own for the space bar. */
const PRESSED = 'a, button, input, select, textarea, summary, [contenteditable]';

/** What keys do anywhere on the page. */
export interface PageCommands {
  playOrPause(): void;
  undo(): void;
  redo(): void;
}

/** Takes keys wherever the focus is on the page, unless what has it has a use for them itself. */
export class PageKeys implements ReactiveController {
  readonly #onKey = (event: KeyboardEvent): void => {
    const command = event.defaultPrevented || document.querySelector('vaadin-dialog[opened]') ? undefined : this.#command(event);
    if (command) {
      event.preventDefault();
      command.call(this.commands);
    }
  };

  constructor(
    host: ReactiveControllerHost,
    readonly commands: PageCommands,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  #command(event: KeyboardEvent): (() => void) | undefined {
    const [target] = event.composedPath();
    const isWithin = (selector: string): boolean => target instanceof Element && target.closest(selector) !== null;
    const control = event.ctrlKey || event.metaKey;
    if (event.altKey || isWithin(TEXTS)) {
      return undefined;
    }
    if (event.key === ' ' && !control && !isWithin(PRESSED)) {
      return this.commands.playOrPause;
    }
    const key = control ? event.key.toLowerCase() : '';
    if (key === 'y' || (key === 'z' && event.shiftKey)) {
      return this.commands.redo;
    }
    return key === 'z' ? this.commands.undo : undefined;
  }
}
