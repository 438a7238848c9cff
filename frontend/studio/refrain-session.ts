import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controlStyles } from '../controls/control-styles';
import { clipboard } from '../edit/clipboard';
import type { Editor } from '../edit/editor';
import '../edit/refrain-edit-bar';
import { takeBeginning } from '../live/beginning';
import type { LiveSession } from '../live/live-session';
import { PlayheadFollower } from '../player/playhead-follower';
import '../player/refrain-player';
import type { RefrainPlayer } from '../player/refrain-player';
import { recordButton } from '../record/record-button';
import '../record/refrain-record';
import '../roll/refrain-roll';
import type { RefrainRoll } from '../roll/refrain-roll';
import type { ChangeSide, Companion, NoteChange } from '../roll/scene';
import type { Region, Score } from '../score/score';
import { Playback } from '../sound/playback';
import type { Company, Saving } from './refrain-company';
import './refrain-parts';
import { FocusKeeper } from './focus-keeper';
import { PageKeys } from './page-keys';
import './refrain-piece-settings';
import { type Loss, ProposalHearing } from './proposal-hearing';
import { SelectionReport } from './selection-report';
import { sessionStyles } from './session-styles';
import { SessionWork } from './session-work';

/** `roll` is the element's own; others are slots of that name, such as `notation`, for the page to fill. */
export type View = string;

const NONE: Loss['removed'] = [];
const EMPTY: Score = { title: '', tempi: [], keys: [], meters: [], chords: [], parts: [] };

/**
 * A live session to see, hear and change: player, parts, piano roll, recording. It holds the document, in step
 * with everybody else's, and says no more to the page than it needs.
 *
 * Fires `selection-change` (detail: {@link Selection}), `saved-state` (detail: {@link Saving}),
 * `people-change` (detail: {@link Company}), `score-change` when the notes are others, and `position-change`
 * (detail: ticks) while the music plays.
 */
@customElement('refrain-session')
export class RefrainSession extends LitElement {
  static override styles = [controlStyles, sessionStyles];

  @property({ attribute: 'session-id' }) sessionId = '';
  @property() view: View = 'roll';
  /** What the refiner changed in the proposal that is shown, and which side of it that is. */
  @property({ attribute: false }) changes: readonly NoteChange[] = [];
  @property() side: ChangeSide | undefined;

  @state() private companions: readonly Companion[] = [];
  @state() private work: SessionWork | undefined;
  @query('refrain-roll') private roll!: RefrainRoll;
  @query('refrain-player') private player!: RefrainPlayer;

  readonly playback = new Playback();
  readonly #playhead = new PlayheadFollower(
    this,
    this.playback,
    (position) => this.#tell('position-change', position),
    () => this.#onSelection(),
  );
  readonly #hearing = new ProposalHearing(this.playback);
  readonly #selection = new SelectionReport((detail) => this.#tell('selection-change', detail));

  constructor() {
    super();
    new FocusKeeper(this);
    new PageKeys(this, {
      playOrPause: () => this.work?.ready && this.player.toggle(),
      undo: () => this.editor?.undo(),
      redo: () => this.editor?.redo(),
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && !this.work) {
      this.#open();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Whoever builds the page may only be moving the element.
    queueMicrotask(() => {
      if (!this.isConnected) {
        this.#close();
        void this.playback.close();
      }
    });
  }

  /** The notes as they are now. */
  get score(): Score {
    return this.work?.score ?? EMPTY;
  }

  /** Whether the notes have arrived. */
  get ready(): boolean {
    return this.work?.ready ?? false;
  }

  get live(): LiveSession | undefined {
    return this.work?.live;
  }

  /** Undefined while the person may only look and listen. */
  get editor(): Editor | undefined {
    return this.work?.editor;
  }

  get saving(): Saving | undefined {
    const { live } = this;
    return live && { state: live.savedState, problem: live.problem, unsaved: live.document.pending.length };
  }

  get company(): Company | undefined {
    return this.live && { people: this.live.others };
  }

  /** Draws proposed notes over the others, also while they still arrive. */
  showProposal(proposal: Score, loss: Loss): void {
    this.#hearing.show(proposal, loss);
    this.#changed();
  }

  clearProposal(): void {
    void this.#hearing.clear(this.score);
    this.#changed();
  }

  /** Plays what is proposed in place of the piece; playing goes on at the same place. */
  async hearProposal(hears: boolean): Promise<void> {
    await this.#hearing.hear(hears, this.score);
    this.requestUpdate();
  }

  /** Moves the playhead, and shows where it stands. */
  goTo(tick: number): void {
    this.#playhead.seek(tick);
    void this.roll?.reveal(tick);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('sessionId')) {
      this.#open();
    }
  }

  protected override render(): TemplateResult {
    const { score, editor } = this;
    if (!this.work?.ready) {
      return this.#waiting();
    }
    const { recorder } = this.work;
    return html`
      <refrain-player bare .playback=${this.playback} .score=${this.#hearing.heard(score)} .position=${this.#playhead.position}>
        ${editor ? recordButton(recorder?.recording ?? false, () => this.#toggleRecording()) : nothing}
      </refrain-player>
      ${recorder?.recording ? html`<refrain-record .recorder=${recorder}></refrain-record>` : nothing}
      ${this.live!.problem ? html`<p class="problem" role="alert">${this.live!.problem}</p>` : nothing}
      <div class="work">
        <div class="side">
          ${editor ? html`<refrain-piece-settings .editor=${editor}></refrain-piece-settings>` : nothing}
          <refrain-parts .playback=${this.playback} .score=${score} .editor=${editor}></refrain-parts>
        </div>
        <div class="main">${this.view === 'roll' ? this.#rollView() : html`<slot name=${this.view}></slot>`}</div>
      </div>
    `;
  }

  #waiting(): TemplateResult {
    const refused = this.live?.savedState === 'refused';
    return html`<p class=${refused ? 'problem' : 'waiting'} role=${refused ? 'alert' : 'status'}>
      ${refused ? this.live!.problem : 'Opening the session …'}
    </p>`;
  }

  #rollView(): TemplateResult {
    const { editor, score } = this;
    const { proposal } = this.#hearing;
    const empty = score.parts.every(({ notes }) => notes.length === 0);
    // A proposal that is to be all there is has bars and pitches of its own to be seen by.
    const alone = empty || this.#hearing.loss.replaces ? proposal : undefined;
    return html`
      ${editor
        ? html`<refrain-edit-bar
            .editor=${editor}
            @paste=${() => clipboard.paste(editor, this.roll.editing?.cursor.tick ?? 0)}
          ></refrain-edit-bar>`
        : nothing}
      <refrain-roll
        .score=${alone ?? score}
        .ghostsFrom=${alone ? 0 : Infinity}
        .editor=${alone ? undefined : editor}
        .proposal=${alone ? undefined : (this.work?.recorder?.played ?? this.#hearing.notesBeside(score))}
        .removed=${alone ? NONE : this.#hearing.loss.removed}
        .changes=${this.changes}
        .side=${this.side}
        .companions=${this.companions}
        .loop=${this.playback.loop}
        .position=${this.#playhead.position}
        .playing=${this.playback.state === 'playing'}
        @seek=${(event: CustomEvent<number>) => this.#playhead.seek(event.detail)}
        @loop=${(event: CustomEvent<Region>) => this.playback.setLoop(event.detail)}
        @pointed=${(event: CustomEvent<{ tick: number; pitch: number }>) => this.work?.pointed(event.detail)}
      ></refrain-roll>
      ${empty && editor && !proposal && !this.work?.recorder?.recording
        ? html`<p class="hint">
            Nothing here yet. Drag over the grid to draw notes, press <b>Record</b> and play, or let the machine
            begin: <b>Compose</b>.
          </p>`
        : nothing}
    `;
  }

  #toggleRecording(): void {
    const recorder = this.work!.recorder!;
    if (recorder.recording) {
      recorder.stop();
    } else {
      void recorder.start();
    }
  }

  #open(): void {
    this.#close();
    if (!this.sessionId) {
      return;
    }
    const beginning = takeBeginning(this);
    const work = new SessionWork(this.sessionId, this.playback, beginning);
    work.addEventListener('score', () => this.#onScore());
    work.addEventListener('selection', () => this.#onSelection());
    work.addEventListener('state', () => this.#onState());
    work.addEventListener('people', () => this.#onPeople(work.live));
    work.addEventListener('recording', () => this.requestUpdate());
    this.work = work;
    // Whoever opens a piece will want to hear it, and the score may take a moment to come, too.
    if (beginning) {
      void this.playback.load(beginning.score);
    }
    void this.playback.prepare();
  }

  #close(): void {
    this.work?.close();
    this.work = undefined;
  }

  #onScore(): void {
    this.#hearing.pieceChanged(this.score);
    this.#onSelection();
    this.#changed();
  }

  #onSelection(): void {
    this.#selection.update(this.editor, this.playback.loop);
  }

  #onState(): void {
    this.requestUpdate();
    this.#tell('saved-state', this.saving);
  }

  #onPeople(live: LiveSession): void {
    this.companions = live.others;
    this.#tell('people-change', this.company);
  }

  #changed(): void {
    this.requestUpdate();
    this.#tell('score-change', undefined);
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
