import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controlStyles } from '../controls/control-styles';
import { SNAPS } from '../edit/snap';
import type { Recorder } from './recorder';
import './refrain-touch-keys';

/** What one sets before recording: where it comes from, and how it is drawn to the grid. */
@customElement('refrain-record')
export class RefrainRecord extends LitElement {
  static override styles = [
    controlStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 1rem;
        padding: 0.6rem 0.75rem;
        background: var(--refrain-problem-surface);
        color: var(--refrain-ink);
        font-size: 0.875rem;
      }

      p {
        margin: 0;
      }

      refrain-touch-keys {
        flex-basis: 100%;
      }

      @media (pointer: coarse) {
        .for-keyboards {
          display: none;
        }
      }

      label {
        display: inline-flex;
        align-items: center;
        gap: 0.4rem;
      }
    `,
  ];

  @property({ attribute: false }) recorder!: Recorder;
  @state() private problem = '';
  readonly #onChange = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    this.recorder.addEventListener('change', this.#onChange);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.recorder.removeEventListener('change', this.#onChange);
  }

  protected override render(): TemplateResult {
    const { recorder } = this;
    const name = recorder.editor.part?.name ?? '';
    return html`
      <p role="status">${recorder.recording ? `Recording ${name}. Press Record again to stop.` : ''}</p>
      <p class="for-keyboards">The keys Z to M and Q to U play two octaves from C3; black keys are in the rows above them.</p>
      ${this.#midi()}
      <label
        >Draw to the grid
        <select @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}>
          <option value="" ?selected=${!recorder.quantising}>as played</option>
          ${SNAPS.slice(0, -1).map(
            ({ label }) => html`<option ?selected=${recorder.quantising?.label === label}>${label}</option>`,
          )}
        </select></label
      >
      ${this.problem ? html`<p role="alert">${this.problem}</p>` : nothing}
      <refrain-touch-keys .listener=${recorder} ?drums=${recorder.editor.part?.drums ?? false}></refrain-touch-keys>
    `;
  }

  #midi(): TemplateResult {
    const { midi } = this.recorder;
    if (!midi) {
      return html`<button type="button" @click=${() => this.#connect()}>Connect a MIDI keyboard</button>`;
    }
    return html`<p>${midi.length > 0 ? `Listening to ${midi.join(', ')}.` : 'Plug a MIDI keyboard in.'}</p>`;
  }

  #choose(label: string): void {
    this.recorder.quantising = SNAPS.find((snap) => snap.label === label);
    this.requestUpdate();
  }

  async #connect(): Promise<void> {
    this.problem = '';
    try {
      await this.recorder.connectMidi();
    } catch (error) {
      this.problem = (error as Error).message;
    }
  }
}
