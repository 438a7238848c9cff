import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { smallRoll } from '../roll/small-roll';
import { Bars } from '../score/bars';
import type { Score } from '../score/score';

/** A score in small, to be recognised: a picture without words. */
@customElement('refrain-preview')
export class RefrainPreview extends LitElement {
  static override styles = css`
    :host {
      display: block;
      height: 3.5rem;
    }

    svg {
      display: block;
      width: 100%;
      height: 100%;
    }

    .line {
      fill: var(--refrain-roll-beat);
    }
  `;

  @property({ attribute: false }) score: Score | undefined;

  protected override render(): TemplateResult | typeof nothing {
    return this.score ? html`${smallRoll(this.score, { start: 0, end: new Bars(this.score).end })}` : nothing;
  }
}
