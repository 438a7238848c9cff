import { html, LitElement, nothing, render, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { AuditionEvents, type AuditionHost, isOneKept, markHeard } from '../candidate/audition-events';
import type { Audition } from '../candidate/refrain-candidate';
import { controlStyles } from '../controls/control-styles';
import '../export/refrain-export';
import type { Score } from '../score/score';
import { auditionBar } from './audition-bar';
import { FileDrag } from './file-drag';
import { openedSession, opening, released } from './opened';
import './refrain-company';
import type { Company, Saving } from './refrain-company';
import { RefrainSession } from './refrain-session';
import type { Selection } from './selection-report';
import { stageStyles } from './stage-styles';
import { type View, viewChoice } from './view-choice';
import { NO_CHANGES, type ScoreWriter, type ShownScore, WrittenScore } from './written-score';

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

  /** Whether what was kept is to be played as soon as its notes are there. */
  #awaitsPiece = false;

  /** The element that the page began with, or a new one. */
  session!: RefrainSession;
  @query('.session') private place!: HTMLElement;
  @state() private view: View = 'roll';
  @state() private score: Score | undefined;
  @state() private position = 0;
  @state() private playing = false;
  @state() private audition: Audition | undefined;
  @state() private saving: Saving | undefined;
  @state() private company: Company | undefined;

  /** Whether there was a score yet. */
  #arrived = false;

  declare readonly $server: ScoreWriter;
  readonly #written = new WrittenScore(this, () => this.$server);

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
    this.#awaitsPiece = this.playsNext && isOneKept();
    void this.#playPiece();
  }

  /** What was composed first and became the piece by itself is played as that. */
  async #playPiece(): Promise<void> {
    if (this.#awaitsPiece && this.session.score.parts.some(({ notes }) => notes.length > 0)) {
      this.#awaitsPiece = false;
      this.playsNext = false;
      this.goTo(0);
      await this.session.playback.play();
    }
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
    this.#written.want(this.view, this.#shown.score);
    this.#direct();
  }

  /** Tells the session what to show. */
  #direct(): void {
    const { session, view } = this;
    session.sessionId = this.sessionId;
    session.view = view;
    session.changes = this.audition?.changes ?? NO_CHANGES;
    session.side = this.audition?.side;
    render(this.#written.pane(view, this.#shown), session);
  }

  protected override render(): TemplateResult {
    return html`
      <div class="bar">
        ${viewChoice(this.view, (view) => (this.view = view))}
        <div class="aside">
          <refrain-company .saving=${this.saving} .company=${this.company}></refrain-company>
          ${this.#exports()}
        </div>
      </div>
      ${this.audition ? auditionBar(this.audition, !this.readonly, () => this.endAudition()) : nothing}
      <div class="session"></div>
    `;
  }

  /** What is written down in place of the roll. */
  get #shown(): ShownScore {
    const { audition, position, playing } = this;
    return {
      score: audition?.score ?? this.score,
      changes: audition?.changes ?? NO_CHANGES,
      side: audition?.side,
      position,
      playing,
      readonly: this.readonly || audition !== undefined,
    };
  }

  #exports(): TemplateResult {
    return html`<refrain-export
      session-id=${this.sessionId}
      .score=${this.score}
      .playback=${this.session?.playback}
      .notation=${(score: Score) => this.$server.musicXml(JSON.stringify(score))}
    ></refrain-export>`;
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
    void this.#playPiece();
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
    this.session.showProposal(audition.score, audition);
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
}
