import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Notices when files are dragged onto the page, and keeps the browser from opening those that miss their place. */
export class FileDrag implements ReactiveController {
  readonly #onEnter = (event: DragEvent): void => {
    if (carriesFiles(event) && event.relatedTarget === null) {
      this.onFiles();
    }
  };

  /** @param onFiles called when files come over the page */
  constructor(
    host: ReactiveControllerHost,
    readonly onFiles: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('dragenter', this.#onEnter);
    document.addEventListener('dragover', refuse);
    document.addEventListener('drop', refuse);
  }

  hostDisconnected(): void {
    document.removeEventListener('dragenter', this.#onEnter);
    document.removeEventListener('dragover', refuse);
    document.removeEventListener('drop', refuse);
  }
}

function refuse(event: DragEvent): void {
  if (carriesFiles(event)) {
    event.preventDefault();
  }
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
