import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { controlStyles } from '../controls/control-styles';
import { pitchName } from '../score/pitch';
import { COLUMN_SECONDS, COLUMNS, OPENING, PITCHES, strokeAt, type Stroke, toScore, withStroke } from './grid';
import { Pluck } from './pluck';
import { sketchStyles } from './sketch-styles';

interface Place {
  readonly column: number;
  readonly row: number;
}

/**
 * A pad to draw a first idea on: two bars of eighth notes in C major, by pointer or by keys, heard at once.
 *
 * Fires `sketched` (detail: the score as JSON) when a person wants it to be gone on with.
 */
@customElement('refrain-sketch')
export class RefrainSketch extends LitElement {
  static override styles = [controlStyles, sketchStyles];

  @state() private strokes: readonly Stroke[] = OPENING;
  /** The cell that keys act on. */
  @state() private cursor: Place = { column: 0, row: 7 };
  /** The column that sounds; -1 in silence. */
  @state() private now = -1;

  @query('.pad') private pad!: HTMLElement;

  readonly #pluck = new Pluck();
  #drawn: Stroke | undefined;
  #timer = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    void this.#pluck.close();
  }

  protected override render(): TemplateResult {
    const empty = this.strokes.length === 0;
    return html`
      <div
        class="pad"
        role="grid"
        aria-label="Two bars to draw on. Arrow keys move, Space adds or removes a note, Shift with the right arrow makes it longer."
        @pointerdown=${this.#press}
        @pointermove=${this.#drag}
        @pointerup=${() => (this.#drawn = undefined)}
        @pointercancel=${() => (this.#drawn = undefined)}
        @keydown=${this.#key}
      >
        ${PITCHES.map((_, row) => this.#row(row))}
      </div>
      <div class="actions">
        <button type="button" ?disabled=${empty} @click=${() => (this.now < 0 ? this.#play() : this.#stop())}>
          ${this.now < 0 ? 'Play' : 'Stop'}
        </button>
        <button type="button" ?disabled=${empty} @click=${() => (this.strokes = [])}>Clear</button>
        <button type="button" class="continue" ?disabled=${empty} @click=${this.#handOver}>Hear what comes next</button>
      </div>
    `;
  }

  #row(row: number): TemplateResult {
    return html`<div class="row" role="row">
      ${Array.from({ length: COLUMNS }, (_, column) => this.#cell({ column, row }))}
    </div>`;
  }

  #cell({ column, row }: Place): TemplateResult {
    const stroke = strokeAt(this.strokes, column, row);
    const classes = ['cell', stroke && 'on', stroke?.column === column && 'begins', column === this.now && 'now'];
    const here = this.cursor.column === column && this.cursor.row === row;
    const beat = `beat ${Math.floor((column % 8) / 2) + 1}${column % 2 === 0 ? '' : ' and'}`;
    return html`<span
      class=${classes.filter(Boolean).join(' ')}
      role="gridcell"
      tabindex=${here ? 0 : -1}
      aria-selected=${stroke !== undefined}
      aria-label="${pitchName(PITCHES[row]!)}, bar ${column < 8 ? 1 : 2}, ${beat}"
      data-column=${column}
      data-row=${row}
    ></span>`;
  }

  #press(event: PointerEvent): void {
    const place = this.#place(event);
    if (!place || event.button !== 0) {
      return;
    }
    event.preventDefault();
    const there = strokeAt(this.strokes, place.column, place.row);
    this.cursor = place;
    if (there) {
      this.strokes = this.strokes.filter((stroke) => stroke !== there);
    } else {
      this.pad.setPointerCapture(event.pointerId);
      this.#drawn = this.#draw({ ...place, length: 1 });
    }
  }

  /** Drawing on to the right makes the note longer. */
  #drag(event: PointerEvent): void {
    const drawn = this.#drawn;
    const place = drawn && this.#place(event);
    if (drawn && place) {
      const length = Math.max(1, place.column - drawn.column + 1);
      if (length !== drawn.length) {
        this.#drawn = this.#replace(drawn, { ...drawn, length });
      }
    }
  }

  #key(event: KeyboardEvent): void {
    const { column, row } = this.cursor;
    const there = strokeAt(this.strokes, column, row);
    const steps: Record<string, Place> = {
      ArrowLeft: { column: column - 1, row },
      ArrowRight: { column: column + 1, row },
      ArrowUp: { column, row: row - 1 },
      ArrowDown: { column, row: row + 1 },
    };
    const target = steps[event.key];
    if (event.key === ' ' || event.key === 'Enter') {
      if (there) {
        this.strokes = this.strokes.filter((stroke) => stroke !== there);
      } else {
        this.#draw({ column, row, length: 1 });
      }
    } else if (!target) {
      return;
    } else if (event.shiftKey && there && event.key.match(/Left|Right/)) {
      const length = there.length + (event.key === 'ArrowRight' ? 1 : -1);
      this.#replace(there, { ...there, length: Math.min(COLUMNS - there.column, Math.max(1, length)) });
    } else {
      this.#moveCursor(target);
    }
    event.preventDefault();
  }

  #moveCursor({ column, row }: Place): void {
    this.cursor = {
      column: Math.min(COLUMNS - 1, Math.max(0, column)),
      row: Math.min(PITCHES.length - 1, Math.max(0, row)),
    };
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus());
  }

  #draw(stroke: Stroke): Stroke {
    this.strokes = withStroke(this.strokes, stroke);
    this.#pluck.play(PITCHES[stroke.row]!, COLUMN_SECONDS);
    return stroke;
  }

  #replace(old: Stroke, stroke: Stroke): Stroke {
    this.strokes = withStroke(
      this.strokes.filter((other) => other !== old),
      stroke,
    );
    return stroke;
  }

  #place(event: PointerEvent): Place | undefined {
    const { left, top, width, height } = this.renderRoot.querySelector('.row')!.getBoundingClientRect();
    const column = Math.floor(((event.clientX - left) / width) * COLUMNS);
    const row = Math.floor((event.clientY - top) / height);
    const inside = column >= 0 && column < COLUMNS && row >= 0 && row < PITCHES.length;
    return inside ? { column, row } : undefined;
  }

  #play(): void {
    for (const { column, length, row } of this.strokes) {
      this.#pluck.play(PITCHES[row]!, length * COLUMN_SECONDS, column * COLUMN_SECONDS);
    }
    this.now = 0;
    this.#timer = window.setInterval(() => (this.now < COLUMNS - 1 ? this.now++ : this.#stop()), COLUMN_SECONDS * 1000);
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#pluck.silence();
    this.now = -1;
  }

  #handOver(): void {
    this.#stop();
    this.dispatchEvent(new CustomEvent('sketched', { detail: JSON.stringify(toScore(this.strokes)) }));
  }
}
