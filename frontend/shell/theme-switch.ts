import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';

const STORED = 'refrain-colour-scheme';

/** A button that turns the page dark or light, and remembers it. */
@customElement('refrain-theme-switch')
export class ThemeSwitch extends LitElement {
  static override styles = css`
    button {
      min-height: 2.5rem;
      padding: 0 0.75rem;
      border: 1.5px solid currentColor;
      background: transparent;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }

    button:focus-visible {
      outline: 3px solid currentColor;
      outline-offset: 3px;
    }
  `;

  @state() private dark = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const stored = localStorage.getItem(STORED);
    this.dark = stored ? stored === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    if (stored) {
      this.#apply();
    }
  }

  protected override render(): TemplateResult {
    return html`<button type="button" @click=${this.#toggle}>${this.dark ? 'Light' : 'Dark'}</button>`;
  }

  #toggle(): void {
    this.dark = !this.dark;
    localStorage.setItem(STORED, this.dark ? 'dark' : 'light');
    this.#apply();
  }

  #apply(): void {
    document.documentElement.style.colorScheme = this.dark ? 'dark' : 'light';
  }
}
