import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Editor } from './editor';

/** Renders an element anew whenever its editor changed something. */
export class EditorWatch implements ReactiveController {
  #watched: Editor | undefined;
  readonly #onChange = (): void => this.host.requestUpdate();

  constructor(readonly host: ReactiveControllerHost & { readonly editor: Editor | undefined }) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#watch(this.host.editor);
  }

  hostUpdate(): void {
    this.#watch(this.host.editor);
  }

  hostDisconnected(): void {
    this.#watch(undefined);
  }

  #watch(editor: Editor | undefined): void {
    if (editor !== this.#watched) {
      this.#watched?.removeEventListener('change', this.#onChange);
      editor?.addEventListener('change', this.#onChange);
      this.#watched = editor;
    }
  }
}
