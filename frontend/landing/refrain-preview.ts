import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { smallRoll } from '../roll/small-roll';
import { Bars } from '../score/bars';
import type { Score } from '../score/score';

/** A tune's opening in small, to be recognised: a picture without words. */
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

  /** The name of a tune that comes with the application. */
  @property() tune = '';

  @state() private score: Score | undefined;

  protected override async willUpdate(changed: PropertyValues<this>): Promise<void> {
    if (changed.has('tune') && this.tune) {
      const answer = await fetch(`tunes/${encodeURIComponent(this.tune)}.json`);
      this.score = answer.ok ? ((await answer.json()) as Score) : undefined;
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.score ? html`${smallRoll(this.score, { start: 0, end: new Bars(this.score).end })}` : nothing;
  }
}
