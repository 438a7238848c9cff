import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SavedState } from '../live/live-session';
import type { Person } from '../live/messages';

/** How this browser's changes fare. */
export interface Saving {
  readonly state: SavedState;
  readonly problem: string;
  /** How many changes the server does not have yet. */
  readonly unsaved: number;
}

/** Who else works on the session. */
export interface Company {
  readonly people: readonly Person[];
}

const WORDS: Readonly<Record<SavedState, string>> = {
  connecting: 'Connecting',
  saved: 'Saved',
  saving: 'Saving',
  offline: 'Offline',
  refused: 'Not connected',
};

/** Whether all is saved, and who else is here. */
@customElement('refrain-company')
export class RefrainCompany extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      align-items: center;
      gap: 1rem;
      color: var(--refrain-ink);
      font-size: 0.9375rem;
    }

    p,
    ul {
      display: flex;
      align-items: center;
      gap: 0.4rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }

    .light {
      width: 0.6rem;
      height: 0.6rem;
      border-radius: 50%;
      background: var(--refrain-part-3);
    }

    .saving .light,
    .connecting .light {
      background: var(--refrain-part-4);
    }

    .offline .light,
    .refused .light {
      background: var(--refrain-problem);
    }

    li {
      display: grid;
      place-items: center;
      width: 1.9rem;
      height: 1.9rem;
      border-radius: 50%;
      box-shadow: inset 0 0 0 3px var(--person);
      font-size: 0.8125rem;
      font-weight: 750;
    }

    @media (max-width: 40rem) {
      .saved .word {
        font-size: 0;
      }
    }

    .name {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;

  @property({ attribute: false }) saving: Saving | undefined;
  @property({ attribute: false }) company: Company | undefined;

  protected override render(): TemplateResult {
    const state = this.saving?.state ?? 'connecting';
    const count = state === 'offline' ? this.saving!.unsaved : 0;
    const unsaved = count === 0 ? '' : `, ${count === 1 ? '1 change' : `${count} changes`} kept here`;
    return html`
      <p class=${state} role="status"><span class="light" aria-hidden="true"></span><span class="word">${WORDS[state]}${unsaved}</span></p>
      ${this.#people()}
    `;
  }

  #people(): TemplateResult | typeof nothing {
    const people = this.company?.people ?? [];
    if (people.length === 0) {
      return nothing;
    }
    return html`<ul aria-label="Also here">
      ${people.map(
        ({ name, colour }) =>
          html`<li style="--person: ${colour}" title=${name}><span aria-hidden="true">${initials(name)}</span><span class="name">${name}</span></li>`,
      )}
    </ul>`;
  }
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase();
}
