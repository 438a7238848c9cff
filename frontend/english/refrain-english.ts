import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controlStyles } from '../controls/control-styles';
import { Bars } from '../score/bars';
import type { Score } from '../score/score';
import { barAt, barStretches, faultStretch, type Stretch } from './text-bars';
import { englishStyles } from './english-styles';

/**
 * A score as English text, to read along and to edit. The bar that sounds is marked; a fault is marked where it is.
 *
 * Fires `text-changed` (detail: the text) when a person wants an edited text to become the score, and `seek` (detail:
 * ticks) when a place in the text is chosen.
 */
@customElement('refrain-english')
export class RefrainEnglish extends LitElement {
  static override styles = [controlStyles, englishStyles];

  /** The score that the text tells; for the places of its bars. */
  @property({ attribute: false }) score: Score | undefined;
  /** The score's own text. */
  @property() text = '';
  /** What is wrong with the edited text, as the server says it; empty if nothing is. */
  @property() problem = '';
  @property({ type: Boolean }) readonly = false;
  /** Where the playhead stands, in ticks. */
  @property({ type: Number }) position = 0;
  @property({ type: Boolean }) playing = false;

  /** The text as edited and not yet applied. */
  @state() private edited: string | undefined;
  @query('textarea') private area!: HTMLTextAreaElement;
  #bars: Bars | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('score')) {
      this.#bars = this.score && new Bars(this.score);
    }
    if (changed.has('text') && !this.problem) {
      this.edited = undefined;
    }
  }

  protected override render(): TemplateResult {
    const text = this.edited ?? this.text;
    return html`
      <div class="text">
        <pre class="marks" aria-hidden="true">${this.#marked(text)}${'\n'}</pre>
        <textarea
          aria-label="English score text"
          aria-invalid=${this.problem !== ''}
          aria-describedby="problem"
          spellcheck="false"
          ?readonly=${this.readonly}
          .value=${text}
          @input=${() => this.#edit()}
          @click=${() => this.#seek()}
          @keydown=${this.#key}
        ></textarea>
      </div>
      ${this.edited !== undefined || this.problem ? this.#foot() : nothing}
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('problem') && this.problem) {
      this.#show(faultStretch(this.area.value, this.problem));
    }
    const shown = changed.has('text') && changed.get('text') === '';
    if (shown || (changed.has('position') && this.playing)) {
      this.#scrollToMark();
    }
  }

  #foot(): TemplateResult {
    return html`<div class="foot">
      <p id="problem" role="alert" class=${this.problem ? 'problem' : ''}>
        ${this.problem || 'Edited, not yet part of the piece.'}
      </p>
      <button class="apply" type="button" @click=${() => this.#apply()}>Apply</button>
      <button type="button" @click=${() => this.#discard()}>Discard</button>
    </div>`;
  }

  #marked(text: string): (string | TemplateResult)[] | string {
    const fault = this.problem ? faultStretch(text, this.problem) : undefined;
    const stretch = fault ?? this.#soundingBar(text);
    if (!stretch) {
      return text;
    }
    const { start, end } = stretch;
    const marked = text.slice(start, end).trimEnd();
    return [
      text.slice(0, start),
      html`<mark class=${fault ? 'fault' : 'bar'}>${marked}</mark>`,
      text.slice(start + marked.length),
    ];
  }

  #soundingBar(text: string): Stretch | undefined {
    return this.#bars && barStretches(text).get(this.#bars.at(this.position).number);
  }

  #edit(): void {
    this.edited = this.area.value;
    this.problem = '';
  }

  /** Control and Enter apply, from within the text. */
  #key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && this.edited !== undefined) {
      event.preventDefault();
      this.#apply();
    }
  }

  #apply(): void {
    this.dispatchEvent(new CustomEvent('text-changed', { detail: this.area.value }));
  }

  #discard(): void {
    this.edited = undefined;
    this.problem = '';
  }

  #seek(): void {
    const number = barAt(this.area.value, this.area.selectionStart);
    const bar = this.#bars?.all.find((candidate) => candidate.number === number);
    if (bar && this.area.selectionStart === this.area.selectionEnd && this.edited === undefined) {
      this.dispatchEvent(new CustomEvent('seek', { detail: bar.start }));
    }
  }

  #show(stretch: Stretch | undefined): void {
    if (stretch) {
      this.area.focus();
      this.area.setSelectionRange(stretch.start, stretch.end);
      this.#scrollToMark();
      this.renderRoot.querySelector('mark')?.scrollIntoView({ block: 'center' });
    }
  }

  /** Scrolls within the text alone: the page stays where it is. */
  #scrollToMark(): void {
    const mark = this.renderRoot.querySelector('mark');
    const pane = this.renderRoot.querySelector('.text')!;
    const top = mark?.offsetTop ?? 0;
    if (mark && (top < pane.scrollTop || top + mark.offsetHeight > pane.scrollTop + pane.clientHeight)) {
      pane.scrollTop = top - pane.clientHeight / 3;
    }
  }
}
