import { type Audition, Editor } from '../edit/editor';
import type { Beginning } from '../live/beginning';
import { LiveSession } from '../live/live-session';
import { Recorder } from '../record/recorder';
import type { Score } from '../score/score';
import type { Playback } from '../sound/playback';
import { PresenceSender } from './presence-sender';

/**
 * What belongs to working in one session: the connection, and while the person may edit an editor and a recorder.
 *
 * Fires `score` when the notes are others, `selection` when what is selected is, `state` and `people` as
 * {@link LiveSession} does, and `recording` when something about the recorder changed.
 */
export class SessionWork extends EventTarget {
  readonly live: LiveSession;
  #ready = false;
  #editor: Editor | undefined;
  #recorder: Recorder | undefined;
  #presence: PresenceSender | undefined;

  constructor(
    id: string,
    readonly playback: Playback,
    beginning?: Beginning,
  ) {
    super();
    this.live = new LiveSession(id, beginning);
    this.live.addEventListener('ready', () => this.#onReady());
    this.live.addEventListener('state', () => this.#onState());
    this.live.addEventListener('people', () => this.#tell('people'));
    this.live.document.addEventListener('change', () => this.#tell('score'));
  }

  /** Whether the score has arrived. */
  get ready(): boolean {
    return this.#ready;
  }

  get score(): Score {
    return this.live.document.score;
  }

  /** Undefined while the person may only look and listen. */
  get editor(): Editor | undefined {
    return this.#editor;
  }

  get recorder(): Recorder | undefined {
    return this.#recorder;
  }

  /** Takes where the person points, to be told to the others. */
  pointed(place: { readonly tick: number; readonly pitch: number }): void {
    this.#presence?.pointed(place);
  }

  close(): void {
    this.#endEditing();
    this.live.close();
  }

  #onReady(): void {
    this.#ready = true;
    if (!this.live.mayEdit) {
      this.#endEditing();
    } else if (!this.#editor) {
      this.#beginEditing();
    }
    this.#tell('score');
  }

  #onState(): void {
    if (this.live.savedState === 'refused') {
      this.#endEditing();
    }
    this.#tell('state');
  }

  #beginEditing(): void {
    const editor = new Editor(this.live.document);
    editor.addEventListener('change', () => this.#onSelection());
    editor.addEventListener('audition', (event) => this.playback.audition((event as CustomEvent<Audition>).detail));
    if (this.score.parts.every(({ notes }) => notes.length === 0)) {
      editor.tool = 'draw';
    }
    this.#editor = editor;
    this.#recorder = new Recorder(editor, this.playback);
    this.#recorder.addEventListener('change', () => this.#tell('recording'));
    this.#presence = new PresenceSender(this.live, editor);
  }

  #endEditing(): void {
    this.#recorder?.close();
    this.#editor?.close();
    this.#editor = this.#recorder = this.#presence = undefined;
  }

  #onSelection(): void {
    this.#tell('selection');
    this.#presence?.selected();
  }

  #tell(type: string): void {
    this.dispatchEvent(new Event(type));
  }
}
