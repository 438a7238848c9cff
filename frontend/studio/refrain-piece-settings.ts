import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controlStyles } from '../controls/control-styles';
import type { Editor } from '../edit/editor';
import { EditorWatch } from '../edit/editor-watch';
import { pieceMeter, withPieceMeter } from '../score/meters';

const METERS = ['2/4', '3/4', '4/4', '5/4', '6/8', '7/8', '9/8', '12/8', '2/2', '3/8'];
const TONICS = ['C', 'Db', 'D', 'Eb', 'E', 'F', 'F#', 'G', 'Ab', 'A', 'Bb', 'B'];
const KEYS = ['major', 'minor'].flatMap((mode) => TONICS.map((tonic) => `${tonic} ${mode}`));
const TEMPI = { slowest: 20, fastest: 400, usual: 120 };

/** What holds for the whole piece: tempo, meter and key at its beginning. */
@customElement('refrain-piece-settings')
export class RefrainPieceSettings extends LitElement {
  static override styles = [
    controlStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 0.4rem;
        padding: 0.6rem;
        color: var(--refrain-ink);
        font-size: 0.875rem;
      }

      label {
        display: grid;
        color: var(--refrain-ink-soft);
      }

      label > * {
        width: 100% !important;
        color: var(--refrain-ink);
      }

      .key {
        grid-column: 1 / -1;
      }

      @media (max-width: 60rem) {
        :host {
          grid-template-columns: 5rem 5.5rem minmax(0, 1fr);
        }

        .key {
          grid-column: auto;
        }
      }
    `,
  ];

  @property({ attribute: false }) editor!: Editor;

  constructor() {
    super();
    new EditorWatch(this);
  }

  protected override render(): TemplateResult {
    const { tempi, meters, keys } = this.editor.score;
    return html`
      <label
        >Tempo
        <input
          type="number"
          min=${TEMPI.slowest}
          max=${TEMPI.fastest}
          .value=${String(Math.round(tempi[0]?.bpm ?? TEMPI.usual))}
          @change=${(event: Event) => this.#setTempo(event.target as HTMLInputElement)}
        />
      </label>
      <label
        >Meter
        <select @change=${(event: Event) => this.#setMeter((event.target as HTMLSelectElement).value)}>
          ${choices(METERS, pieceMeter(meters))}
        </select>
      </label>
      <label class="key"
        >Key
        <select @change=${(event: Event) => this.#setKey((event.target as HTMLSelectElement).value)}>
          ${choices(['not said', ...KEYS], keys[0]?.key ?? 'not said')}
        </select>
      </label>
    `;
  }

  #setTempo(input: HTMLInputElement): void {
    const bpm = Math.min(TEMPI.fastest, Math.max(TEMPI.slowest, Number(input.value) || TEMPI.usual));
    input.value = String(bpm);
    this.editor.commit([{ op: 'score.put', tempi: [{ at: 0, bpm }, ...later(this.editor.score.tempi)] }]);
  }

  #setMeter(meter: string): void {
    this.editor.commit([{ op: 'score.put', meters: withPieceMeter(this.editor.score.meters, meter) }]);
  }

  #setKey(key: string): void {
    const first = KEYS.includes(key) ? [{ at: 0, key }] : [];
    this.editor.commit([{ op: 'score.put', keys: [...first, ...later(this.editor.score.keys)] }]);
  }
}

function later<C extends { readonly at: number }>(changes: readonly C[]): C[] {
  return changes.filter(({ at }) => at > 0);
}

/** What holds is offered also if it is an unusual one. */
function choices(usual: readonly string[], chosen: string): TemplateResult[] {
  const all = usual.includes(chosen) ? usual : [chosen, ...usual];
  return all.map((value) => html`<option value=${value} ?selected=${value === chosen}>${value}</option>`);
}
