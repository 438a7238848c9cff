import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Comparison, RefrainCompare } from '../compare/refrain-compare';
import '../compare/refrain-compare';
import { changesInWords } from '../compare/change-words';
import { type OfferedChange, offersOf } from '../compare/refinement';
import { controlStyles } from '../controls/control-styles';
import type { ChangeSide, RemovedNote } from '../roll/scene';
import { Bars } from '../score/bars';
import type { Score } from '../score/score';
import { candidateStyles } from './candidate-styles';
import { smallRoll } from '../roll/small-roll';

export type CandidateState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** Something else than the session's own score, to be seen and heard in its place for a while. */
export interface Audition {
  readonly id: string;
  readonly label: string;
  readonly score: Score;
  /** Where what is new begins, in ticks. */
  readonly from: number;
  /** Whether it is still being written. */
  readonly unfinished: boolean;
  readonly changes: readonly OfferedChange[];
  readonly side: ChangeSide | undefined;
  /** What would become of the piece, in words; empty while that is not known. */
  readonly effect: string;
  /** Notes of the piece that would go. */
  readonly removed: readonly RemovedNote[];
  /** Whether it takes the place of the whole piece. */
  readonly replaces: boolean;
}

/**
 * A piece that the machine offers: how far it has come, then what it looks like, to hear, to compare and to take.
 *
 * Fires, all of them bubbling: `audition` (detail: an {@link Audition}) to be seen and heard, `audition-place` (detail:
 * ticks), `take-candidate` (detail: the indexes of the refiner's changes that are taken), `cancel-candidate`,
 * `discard-candidate`, `again-candidate` and `tweak-candidate`; and `audition-end` on the document when it goes, or is
 * not written to its end, while it is heard.
 */
@customElement('refrain-candidate')
export class RefrainCandidate extends LitElement {
  static override styles = [controlStyles, candidateStyles];

  /** The candidate's id. */
  @property() candidate = '';
  @property() label = '';
  /** What was asked for, in words. */
  @property() about = '';
  @property() state: CandidateState = 'queued';
  /** How far it has come, in words for people. */
  @property() status = '';
  /** 0 to 1; negative if it cannot be said. */
  @property({ type: Number }) progress = -1;
  @property({ attribute: false }) draft: Score | undefined;
  @property({ attribute: false }) changes: readonly OfferedChange[] = [];
  /** The strength of refinement to begin with, 0 to 1. */
  @property({ type: Number }) strength = 0.5;
  /** Where what is new begins, in ticks. */
  @property({ type: Number }) from = 0;
  /** What taking it would do to the piece, in words. */
  @property() effect = '';
  @property({ attribute: false }) removed: readonly RemovedNote[] = [];
  @property({ type: Boolean }) replaces = false;
  /** Whether it became the piece by itself already. */
  @property({ type: Boolean }) kept = false;
  /** Whether it is the piece with an edit, not something composed. */
  @property({ type: Boolean }) edit = false;
  /** Whether this is what is seen and heard. */
  @property({ type: Boolean, reflect: true }) heard = false;
  /** Whether the refiner's changes are unfolded. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** Whether it shows itself as soon as there is something to see. */
  @property({ type: Boolean }) eager = false;
  /** Whether whoever looks at it may change the piece. */
  @property({ type: Boolean }) editable = true;

  @state() private comparison: Comparison | undefined;
  @query('refrain-compare') private compare: RefrainCompare | undefined;

  /** What is gone is not heard any more. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endAudition();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('draft') || changed.has('changes')) {
      this.comparison = undefined;
    }
  }

  protected override render(): TemplateResult {
    return html`
      <header>
        <h3>${this.label}</h3>
        <p class="about">${this.about}</p>
      </header>
      ${this.state === 'failed' ? html`<p class="problem" role="alert">${this.status}</p>` : this.#picture()}
      ${this.#effect()} ${this.state === 'cancelled' ? html`<p role="status">${this.status}</p>` : nothing}
      ${this.state === 'queued' || this.state === 'running' ? this.#waiting() : this.#choices()}
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.state === 'failed' || this.state === 'cancelled' || (changed.has('kept') && this.kept)) {
      this.#endAudition();
    } else if ((this.heard || this.eager) && this.draft && (changed.has('draft') || changed.has('changes'))) {
      this.#audition();
    }
  }

  #picture(): TemplateResult | typeof nothing {
    const score = this.comparison?.score ?? this.compare?.comparison?.score ?? this.draft;
    if (!score) {
      return nothing;
    }
    const unfinished = this.state !== 'done';
    return html`<div class=${unfinished ? 'unfinished' : ''}>
      <div class="picture">${smallRoll(score, { start: this.from, end: new Bars(score).end })}</div>
    </div>`;
  }

  #effect(): TemplateResult | typeof nothing {
    if (this.kept) {
      return html`<p class="effect" role="status">It is your piece now. Undo takes it out again.</p>`;
    }
    return this.effect ? html`<p class="effect ${this.removed.length > 0 || this.replaces ? 'removes' : ''}">${this.effect}</p>` : nothing;
  }

  #waiting(): TemplateResult {
    return html`
      ${this.progress < 0
        ? html`<progress aria-label="Progress"></progress>`
        : html`<progress aria-label="Progress" max="1" value=${this.progress}></progress>`}
      <p role="status">${this.status}</p>
      <div class="actions">
        <button type="button" @click=${() => this.#fire('cancel-candidate')}>Cancel</button>
      </div>
    `;
  }

  #choices(): TemplateResult {
    const done = this.state === 'done' && this.draft;
    return html`
      <div class="actions">
        ${done
          ? html`<button type="button" aria-pressed=${this.heard} @click=${() => this.#audition()}>Listen</button> ${this
                .editable
                ? html`<button type="button" class="take" @click=${() => this.take()}>${this.kept ? 'Take these changes' : 'Take it'}</button>`
                : nothing}`
          : nothing}
        ${this.editable
          ? html`${this.edit ? nothing : this.#more()}
              <button type="button" class="quiet" @click=${() => this.#fire('discard-candidate')}>
                ${this.kept ? 'Close' : 'Discard'}
              </button>`
          : nothing}
      </div>
      ${done && !this.edit ? this.#details() : nothing}
    `;
  }

  #more(): TemplateResult {
    return html`<button type="button" @click=${() => this.#fire('again-candidate')}>Once more</button>
      <button type="button" @click=${() => this.#fire('tweak-candidate')}>Tweak</button>`;
  }

  #details(): TemplateResult {
    const count = offersOf(this.changes).length;
    return html`<details @toggle=${(event: Event) => (this.open = (event.target as HTMLDetailsElement).open)}>
      <summary>${count === 0 ? 'The refiner changed nothing' : `The refiner offers ${changesInWords(count)}`}</summary>
      <refrain-compare
        .draft=${this.draft}
        .changes=${this.changes}
        .strength=${this.strength}
        @compared=${(event: CustomEvent<Comparison>) => this.#compared(event.detail)}
        @place=${(event: CustomEvent<number>) => {
          this.#audition();
          this.#fire('audition-place', event.detail);
        }}
      ></refrain-compare>
    </details>`;
  }

  #compared(comparison: Comparison): void {
    this.comparison = comparison;
    this.#audition();
  }

  /** Asks for this candidate to be seen and heard, as it stands. */
  #audition(): void {
    this.eager = false;
    const comparison = this.compare?.comparison;
    const audition: Audition = {
      id: this.candidate,
      label: this.label,
      score: comparison?.score ?? this.draft!,
      from: this.from,
      unfinished: this.state !== 'done',
      changes: comparison?.side === 'draft' ? this.changes : (comparison?.refinement.taken ?? []),
      side: comparison?.side,
      effect: this.effect,
      removed: this.removed,
      replaces: this.replaces,
    };
    this.#fire('audition', audition);
  }

  #endAudition(): void {
    if (this.heard) {
      document.dispatchEvent(new Event('audition-end'));
    }
  }

  /** Asks for this candidate to become the piece, with the changes that are taken. */
  take(): void {
    const taken = this.compare?.comparison?.refinement.taken ?? [];
    this.#fire(
      'take-candidate',
      taken.map((change) => this.changes.indexOf(change)),
    );
  }

  #fire(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
