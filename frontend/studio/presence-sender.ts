import type { Editor } from '../edit/editor';
import type { LiveSession } from '../live/live-session';
import { floorTo } from '../edit/snap';

/** Of larger selections the others see this many notes. */
const MOST = 200;

/** Tells the others where this person is and what they have selected. */
export class PresenceSender {
  #cursor: { readonly tick: number; readonly pitch: number } | undefined;

  constructor(
    readonly live: LiveSession,
    readonly editor: Editor,
  ) {}

  pointed({ tick, pitch }: { readonly tick: number; readonly pitch: number }): void {
    const cursor = { tick: floorTo(this.editor.snap, tick), pitch };
    if (cursor.tick !== this.#cursor?.tick || cursor.pitch !== this.#cursor.pitch) {
      this.#cursor = cursor;
      this.#send();
    }
  }

  selected(): void {
    this.#send();
  }

  #send(): void {
    const selection = this.editor.selected.slice(0, MOST).map(({ note }) => note.id);
    this.live.show({ ...(this.#cursor && { cursor: this.#cursor }), selection });
  }
}
