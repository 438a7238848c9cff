import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controlStyles } from '../controls/control-styles';
import type { ChangeSide } from '../roll/scene';
import { Bars } from '../score/bars';
import type { Score } from '../score/score';
import { changePicture } from './change-picture';
import { barsOf, changesInWords, percent, placeOf, whatChanges } from './change-words';
import { compareStyles } from './compare-styles';
import { type Offer, type OfferedChange, Refinement, startOf } from './refinement';

const SIDES: readonly { readonly id: ChangeSide; readonly label: string }[] = [
  { id: 'draft', label: 'Draft' },
  { id: 'refined', label: 'Refined' },
];

/** What a person compares: one side, and all that the refiner did there. */
export interface Comparison {
  readonly side: ChangeSide;
  /** The score of that side. */
  readonly score: Score;
  readonly refinement: Refinement;
}

/**
 * Draft against refined: which one is seen and heard, how much of the refiner's advice is taken, and each change
 * with its reason, to take or to turn down.
 *
 * Fires `compared` (detail: a {@link Comparison}) whenever what is to be seen or heard changes, and `place` (detail:
 * ticks) when a person wants to see a change.
 */
@customElement('refrain-compare')
export class RefrainCompare extends LitElement {
  static override styles = [controlStyles, compareStyles];

  @property({ attribute: false }) draft: Score | undefined;
  /** All changes that the refiner believes in, in order of time. */
  @property({ attribute: false }) changes: readonly OfferedChange[] = [];
  /** The strength of refinement to begin with, 0 to 1. */
  @property({ type: Number }) strength = 0.5;
  @property() side: ChangeSide = 'refined';

  @state() private refinement: Refinement | undefined;
  #bars: Bars | undefined;

  /** What is compared at the moment. */
  get comparison(): Comparison | undefined {
    const { refinement, side } = this;
    return refinement && { side, refinement, score: side === 'draft' ? refinement.draft : refinement.score };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('draft') || changed.has('changes')) {
      this.refinement = this.draft && new Refinement(this.draft, this.changes, this.strength);
      this.#bars = this.draft && new Bars(this.draft);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { refinement } = this;
    if (!refinement) {
      return nothing;
    }
    if (refinement.changes.length === 0) {
      return html`<p>The refiner believed every note of the draft: nothing to change.</p>`;
    }
    return html`
      <div class="controls">${this.#sideChoice()} ${this.#strengthSlider(refinement)}</div>
      <ol aria-label="Changes">
        ${refinement.offers.map((offer) => this.#item(offer, refinement))}
      </ol>
    `;
  }

  #sideChoice(): TemplateResult {
    return html`<fieldset class="sides">
      <legend>Listen to</legend>
      ${SIDES.map(
        ({ id, label }) =>
          html`<label
            ><input type="radio" name="side" .checked=${id === this.side} @change=${() => this.#turn(id)} />${label}</label
          >`,
      )}
    </fieldset>`;
  }

  #strengthSlider(refinement: Refinement): TemplateResult {
    const value = Math.round(100 * refinement.strength);
    const taken = refinement.offers.filter(([change]) => refinement.isTaken(change!));
    const count = `${taken.length} of ${changesInWords(refinement.offers.length)}`;
    return html`<label class="strength"
      >Refinement <output>${value} %, ${count}</output
      ><input
        type="range"
        min="0"
        max="100"
        step="1"
        .value=${String(value)}
        aria-valuetext="${value} percent, ${count}"
        @input=${(event: InputEvent) =>
          this.#refine(refinement.withStrength(Number((event.target as HTMLInputElement).value) / 100))}
    /></label>`;
  }

  #item(offer: Offer, refinement: Refinement): TemplateResult {
    const change = offer[0]!;
    const part = refinement.draft.parts[change.part]!;
    const taken = refinement.isTaken(change);
    const rewritten = change.rewrite > 0;
    const what = rewritten ? 'written anew' : `${part.name}: ${whatChanges(change, part)}`;
    const place = rewritten ? barsOf(offer, this.#bars!) : placeOf(startOf(change), this.#bars!);
    return html`<li class=${taken ? 'taken' : 'left'}>
      ${changePicture(offer, part, this.#bars!)}
      <button class="place" type="button" @click=${() => this.#goTo(startOf(change))}>${place}</button>
      <span class="words">
        <span class="what">${what}</span>
        <span class="why">${change.reason}; ${percent(change.before)} sure before, ${percent(change.after)} after</span>
      </span>
      <button
        class="take"
        type="button"
        aria-pressed=${taken}
        aria-label="Take ${place}, ${what}"
        @click=${() => this.#refine(refinement.decide(offer, !taken))}
      >
        ${taken ? 'Taken' : 'Take'}
      </button>
    </li>`;
  }

  #turn(side: ChangeSide): void {
    this.side = side;
    this.#tell();
  }

  #refine(refinement: Refinement): void {
    this.refinement = refinement;
    this.side = 'refined';
    this.#tell();
  }

  #goTo(tick: number): void {
    this.dispatchEvent(new CustomEvent('place', { detail: tick }));
  }

  #tell(): void {
    this.dispatchEvent(new CustomEvent('compared', { detail: this.comparison }));
  }
}
