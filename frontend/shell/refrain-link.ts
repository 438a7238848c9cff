import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controlStyles } from '../controls/control-styles';

/** An address of this site, and a button that copies it. */
@customElement('refrain-link')
export class RefrainLink extends LitElement {
  static override styles = [
    controlStyles,
    css`
      :host {
        display: flex;
        gap: 0.5rem;
        color: var(--refrain-ink);
      }

      input {
        flex: 1;
        min-width: 0;
        padding: 0 0.5rem;
        border: 1.5px solid var(--refrain-ink-soft);
        background: var(--refrain-surface);
        color: inherit;
        font: inherit;
      }
    `,
  ];

  @property() label = '';
  /** Without the host. */
  @property() path = '';

  @state() private copied = false;
  @query('input') private input!: HTMLInputElement;

  protected override render(): TemplateResult {
    return html`
      <input readonly aria-label=${this.label} .value=${new URL(this.path, document.baseURI).href} @focus=${() => this.input.select()} />
      <button type="button" @click=${() => this.#copy()}>${this.copied ? 'Copied' : 'Copy'}</button>
    `;
  }

  /** Where the clipboard is closed to pages, the address is at least selected. */
  async #copy(): Promise<void> {
    this.input.select();
    try {
      await navigator.clipboard.writeText(this.input.value);
      this.copied = true;
    } catch {
      this.copied = document.execCommand('copy');
    }
  }
}
