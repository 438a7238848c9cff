import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../edit/refrain-edit-bar';
import { LocalDocument } from '../document/score-document';
import { clipboard } from '../edit/clipboard';
import { type Audition, Editor } from '../edit/editor';
import { controlStyles } from '../controls/control-styles';
import '../player/refrain-player';
import type { Version } from '../player/version';
import type { RefrainRoll } from '../roll/refrain-roll';
import '../roll/refrain-roll';
import type { ChangeSide, NoteChange } from '../roll/scene';
import type { Region, Score } from '../score/score';
import { Playback } from '../sound/playback';
import type { RenderedAudio } from '../sound/rendering';
import { download } from '../export/download';

/** The id of the version that is a person's own. */
const EDITABLE = 'seed';

/**
 * A piece to see and hear: its player above its piano roll. Several versions of it are compared by
 * switching, also while it plays.
 *
 * Fires `version-chosen` (detail: the version's id), and `score-edited` (detail: the seed's score as JSON)
 * after each change of its notes.
 */
@customElement('refrain-piece')
export class RefrainPiece extends LitElement {
  static override styles = [
    controlStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        border: 1.5px solid var(--refrain-ink);
        background: var(--refrain-surface);
        color: var(--refrain-ink);
      }

      refrain-roll {
        flex: 1;
        height: clamp(18rem, 48vh, 34rem);
        border-top: 1.5px solid var(--refrain-ink);
      }

      .edit {
        padding: 0.75rem;
        border-top: 1.5px solid var(--refrain-ink);
      }

      p {
        margin: 0.75rem;
      }

      p:empty {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) versions: readonly Version[] = [];
  /** The id of the version that is seen and heard. */
  @property() version = '';
  @property({ type: Number }) seedEnd = 0;
  /** From this tick on the draft is still being written; negative if nothing is. */
  @property({ type: Number }) draftingFrom = -1;
  @property({ attribute: false }) changes: readonly NoteChange[] = [];

  /** Whether a person may change the seed's notes. */
  @property({ type: Boolean }) editable = false;

  @query('refrain-roll') private roll!: RefrainRoll;
  @state() private position = 0;
  @state() private loop: Region | undefined;
  /** What saving is at, in words; empty if nothing is being saved. */
  @state() private saving = '';
  @state() private editor: Editor | undefined;

  readonly playback = new Playback();
  #frameRequest = 0;

  constructor() {
    super();
    this.playback.addEventListener('statechange', () => this.#watch());
    this.playback.addEventListener('loopchange', () => (this.loop = this.playback.loop));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.playback.close();
  }

  /** The score of the version that is chosen. */
  get score(): Score | undefined {
    return (this.versions.find(({ id }) => id === this.version) ?? this.versions.at(-1))?.score;
  }

  /** Moves the playhead, and shows where it stands. */
  goTo(tick: number): void {
    this.#seek(tick);
    void this.roll.reveal(tick);
  }

  /** Renders the chosen version as sound, at its own tempo and with the listener's mix. */
  async renderSound(onProgress?: (done: number) => void): Promise<RenderedAudio> {
    const { render } = await import('../sound/rendering');
    return render(this.score!, { mix: this.playback.mix, onProgress });
  }

  /** Renders the chosen version as sound and hands it over as a file. */
  async saveWav(): Promise<void> {
    try {
      const audio = await this.renderSound((done) => (this.saving = `Rendering sound: ${Math.round(done * 100)} %`));
      const { toWav } = await import('../sound/rendering');
      download(toWav(audio), `${this.score!.title || 'refrain'}.wav`);
      this.saving = 'The sound is saved.';
    } catch (error) {
      this.saving = `The sound could not be rendered: ${(error as Error).message}`;
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has('versions') || changed.has('version')) && this.score && this.score !== this.playback.score) {
      void this.playback.load(this.score);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { score } = this;
    if (!score) {
      return nothing;
    }
    const editor = this.editable && this.version === EDITABLE ? this.editor : undefined;
    return html`
      <refrain-player
        .playback=${this.playback}
        .score=${score}
        .versions=${this.versions}
        .version=${this.version}
        .position=${this.position}
        @version=${(event: CustomEvent<string>) => this.#choose(event.detail)}
      ></refrain-player>
      <refrain-roll
        .score=${score}
        .editor=${editor}
        .seedEnd=${this.seedEnd}
        .ghostsFrom=${this.draftingFrom < 0 ? Infinity : this.draftingFrom}
        .changes=${this.changes}
        .side=${this.#side()}
        .loop=${this.loop}
        .position=${this.position}
        .playing=${this.playback.state === 'playing'}
        @seek=${(event: CustomEvent<number>) => this.#seek(event.detail)}
        @loop=${(event: CustomEvent<Region>) => this.playback.setLoop(event.detail)}
      ></refrain-roll>
      ${this.editable && this.version === EDITABLE ? this.#editTools(editor) : nothing}
      <p role="status">${this.saving}</p>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('versions') && this.draftingFrom >= 0 && this.playback.state === 'paused') {
      const notes = this.score?.parts.flatMap((part) => part.notes.map((note) => note.start)) ?? [];
      void this.roll?.reveal(notes.reduce((latest, start) => Math.max(latest, start), 0));
    }
  }

  #editTools(editor: Editor | undefined): TemplateResult {
    return html`
      ${editor
        ? html`<refrain-edit-bar
            .editor=${editor}
            @paste=${() => clipboard.paste(editor, this.roll.editing?.cursor.tick ?? 0)}
          ></refrain-edit-bar>`
        : nothing}
      <div class="edit">
        <button type="button" aria-pressed=${editor !== undefined} @click=${() => this.#toggleEditing()}>Edit notes</button>
      </div>
    `;
  }

  #toggleEditing(): void {
    if (this.editor) {
      this.editor = undefined;
      return;
    }
    const editor = new Editor(new LocalDocument(this.score!));
    editor.addEventListener('audition', (event) => this.playback.audition((event as CustomEvent<Audition>).detail));
    editor.addEventListener('change', () => this.#edited(editor.score));
    this.editor = editor;
  }

  /** Shows and plays an edited score, and hands it on. */
  #edited(score: Score): void {
    if (score === this.score) {
      return;
    }
    this.versions = this.versions.map((version) => (version.id === EDITABLE ? { ...version, score } : version));
    this.dispatchEvent(new CustomEvent('score-edited', { detail: JSON.stringify(score) }));
  }

  #side(): ChangeSide | undefined {
    return this.version === 'draft' || this.version === 'refined' ? this.version : undefined;
  }

  #choose(version: string): void {
    this.version = version;
    this.dispatchEvent(new CustomEvent('version-chosen', { detail: version }));
  }

  #seek(tick: number): void {
    this.playback.seek(tick);
    this.position = this.playback.position;
  }

  /** Follows the music frame by frame while it plays. */
  #watch(): void {
    this.requestUpdate();
    cancelAnimationFrame(this.#frameRequest);
    this.position = this.playback.position;
    if (this.playback.state === 'playing') {
      this.#frameRequest = requestAnimationFrame(() => this.#watch());
    }
  }
}
