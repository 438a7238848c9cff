import { html, LitElement, nothing, render, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { AuditionEvents, type AuditionHost, heardCandidate, markHeard } from '../candidate/audition-events';
import type { Audition } from '../candidate/refrain-candidate';
import { controlStyles } from '../controls/control-styles';
import '../english/refrain-english';
import '../export/refrain-export';
import '../notation/refrain-notation';
import type { Score } from '../score/score';
import { FileDrag } from './file-drag';
import { openedSession, opening, released } from './opened';
import './refrain-company';
import type { Company, Saving } from './refrain-company';
import { RefrainSession } from './refrain-session';
import { Rendered } from './rendered';
import type { Selection } from './selection-report';
import { stageStyles } from './stage-styles';

type View = 'roll' | 'notation' | 'english';

const VIEWS: readonly { readonly id: View; readonly label: string }[] = [
  { id: 'roll', label: 'Piano roll' },
  { id: 'notation', label: 'Notation' },
  { id: 'english', label: 'English' },
];

/** Always the same, so that nothing is drawn anew for it. */
const NO_CHANGES: Audition['changes'] = [];

/** What the page's server does for the stage. */
interface StageServer {
  musicXml(score: string): Promise<string>;
  english(score: string): Promise<string>;
  /** Answers what is wrong with the text; empty if nothing is. */
  applyEnglish(text: string): Promise<string>;
}

/**
 * A session's score to see, hear and edit, as a piano roll, in notation and in English; the place stays when the view
 * changes. A candidate that asks for it is seen and heard in the score's place.
 *
 * Fires `piece-changed` when the score is another, and `bars-selected` (detail: `{part, from, to}`, with the part's
 * name and bars as musicians count them, each null if there is none), `help-wanted` for a question mark, and `files-dragged` when files
 * are dragged over the page.
 */
@customElement('refrain-stage')
export class RefrainStage extends LitElement implements AuditionHost {
  static override styles = [controlStyles, stageStyles];

  @property({ attribute: 'session-id' }) sessionId = '';
  @property({ type: Boolean }) readonly = false;
  /** Whether the next candidate plays by itself, the piece before it first, as soon as it is written. */
  @property({ attribute: false }) playsNext = false;

  /** The element that the page began with, or a new one. */
  session!: RefrainSession;
  @query('.session') private place!: HTMLElement;
  @state() private view: View = 'roll';
  @state() private score: Score | undefined;
  @state() private position = 0;
  @state() private playing = false;
  @state() private audition: Audition | undefined;
  @state() private textProblem = '';
  @state() private saving: Saving | undefined;
  @state() private company: Company | undefined;

  /** Whether there was a score yet. */
  #arrived = false;

  declare readonly $server: StageServer;
  readonly #musicXml = new Rendered(this, (score) => this.$server.musicXml(JSON.stringify(score)));
  readonly #english = new Rendered(this, (score) => this.$server.english(JSON.stringify(score)));

  constructor() {
    super();
    new AuditionEvents(this);
    new FileDrag(this, () => this.#onFiles());
    this.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** Moves the playhead, and shows where it stands. */
  goTo(tick: number): void {
    this.session.goTo(tick);
  }

  /** Goes back from a candidate to the session's own score. */
  endAudition(): void {
    this.audition = undefined;
    this.session.clearProposal();
    markHeard(undefined);
  }

  /** The first time it waits until nobody holds anything of what the page began with. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) {
      const opened = openedSession(this.sessionId);
      if (opened) {
        await released(opened);
      }
      this.#adopt(opened ?? new RefrainSession());
    }
    super.scheduleUpdate();
  }

  #adopt(session: RefrainSession): void {
    this.session = session;
    session.addEventListener('score-change', () => this.#onScore());
    session.addEventListener('position-change', () => this.#onPosition());
    session.addEventListener('selection-change', (event) => this.#onSelection((event as CustomEvent<Selection>).detail));
    session.addEventListener('saved-state', () => (this.saving = session.saving));
    session.addEventListener('people-change', () => (this.company = session.company));
    this.#arrived = session.ready;
    this.score = session.score;
    this.saving = session.saving;
    this.company = session.company;
  }

  protected override firstUpdated(): void {
    this.place.append(this.session);
    opening()?.remove();
  }

  protected override willUpdate(): void {
    if (this.view === 'notation') {
      this.#musicXml.want(this.#shown);
    } else if (this.view === 'english') {
      this.#english.want(this.#shown);
    }
    this.#direct();
  }

  /** Tells the session what to show. */
  #direct(): void {
    const { session, view } = this;
    session.sessionId = this.sessionId;
    session.view = view;
    session.changes = this.audition?.changes ?? NO_CHANGES;
    session.side = this.audition?.side;
    const pane = view === 'notation' ? this.#notationPane() : view === 'english' ? this.#englishPane() : nothing;
    render(pane, session);
  }

  protected override render(): TemplateResult {
    return html`
      <div class="bar">
        ${this.#viewChoice()}
        <div class="aside">
          <refrain-company .saving=${this.saving} .company=${this.company}></refrain-company>
          ${this.#exports()}
        </div>
      </div>
      ${this.audition ? this.#auditionBar() : nothing}
      <div class="session"></div>
    `;
  }

  get #shown(): Score | undefined {
    return this.audition?.score ?? this.score;
  }

  #viewChoice(): TemplateResult {
    return html`<fieldset class="views">
      <legend>View</legend>
      ${VIEWS.map(
        ({ id, label }) =>
          html`<label
            ><input type="radio" name="view" value=${id} .checked=${id === this.view} @change=${() => (this.view = id)} />${label}</label
          >`,
      )}
    </fieldset>`;
  }

  #exports(): TemplateResult {
    return html`<refrain-export
      session-id=${this.sessionId}
      .score=${this.score}
      .playback=${this.session?.playback}
      .notation=${(score: Score) => this.$server.musicXml(JSON.stringify(score))}
    ></refrain-export>`;
  }

  #auditionBar(): TemplateResult {
    const { label, unfinished } = this.audition!;
    return html`<div class="audition" role="status">
      <span
        >${unfinished ? `${label} is being written: the pale notes.` : `You see and hear ${label}. Your own piece is as it was.`}</span
      >
      <span class="choices">
        ${unfinished || this.readonly ? nothing : html`<button type="button" @click=${() => heardCandidate()?.take()}>Take it</button>`}
        <button type="button" @click=${() => this.endAudition()}>Back to your piece</button>
      </span>
    </div>`;
  }

  #notationPane(): TemplateResult {
    return html`<refrain-notation
      slot="notation"
      .score=${this.#shown}
      .musicXml=${this.#musicXml.text}
      .changes=${this.audition?.changes ?? NO_CHANGES}
      .side=${this.audition?.side}
      .position=${this.position}
      .playing=${this.playing}
      @seek=${(event: CustomEvent<number>) => this.goTo(event.detail)}
    ></refrain-notation>`;
  }

  #englishPane(): TemplateResult {
    return html`<refrain-english
      slot="english"
      .score=${this.#shown}
      .text=${this.#english.text ?? ''}
      .problem=${this.textProblem || this.#english.problem}
      .position=${this.position}
      .playing=${this.playing}
      ?readonly=${this.readonly || this.audition !== undefined}
      @seek=${(event: CustomEvent<number>) => this.goTo(event.detail)}
      @text-changed=${(event: CustomEvent<string>) => this.#apply(event.detail)}
    ></refrain-english>`;
  }

  /** An open dialog has a place for files itself. */
  #onFiles(): void {
    if (!document.querySelector('vaadin-dialog[opened]')) {
      this.dispatchEvent(new Event('files-dragged'));
    }
  }

  #onKey(event: KeyboardEvent): void {
    const writing = event.composedPath().some((target) => target instanceof Element && target.matches('input, textarea, select'));
    if (event.key === '?' && !writing) {
      event.preventDefault();
      this.dispatchEvent(new Event('help-wanted'));
    }
  }

  /** The first score is the one that the page's server knows. */
  #onScore(): void {
    const changed = this.#arrived && this.session.score !== this.score;
    this.#arrived = this.session.ready;
    this.score = this.session.score;
    if (changed) {
      this.dispatchEvent(new Event('piece-changed'));
    }
  }

  #onPosition(): void {
    const { position, state: playing } = this.session.playback;
    this.position = position;
    this.playing = playing === 'playing';
  }

  #onSelection({ partId, fromBar, toBar }: Selection): void {
    const part = this.session.score.parts.find(({ id }) => id === partId)?.name ?? null;
    this.dispatchEvent(new CustomEvent('bars-selected', { detail: { part, from: fromBar, to: toBar } }));
  }

  /** Shows a candidate as it stands; it is heard once it is finished. */
  async hear(audition: Audition): Promise<void> {
    const begins = audition.id !== this.audition?.id || (this.audition.unfinished && !audition.unfinished);
    this.audition = audition;
    markHeard(audition.id);
    this.session.showProposal(audition.score);
    await this.session.hearProposal(!audition.unfinished);
    if (begins && !this.playing) {
      const plays = this.playsNext && !audition.unfinished;
      this.goTo(plays ? 0 : audition.from);
      if (plays) {
        this.playsNext = false;
        await this.session.playback.play();
      }
    }
  }

  async #apply(text: string): Promise<void> {
    this.textProblem = '';
    this.textProblem = await this.$server.applyEnglish(text);
  }
}
