import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Audition } from '../candidate/refrain-candidate';
import '../english/refrain-english';
import '../notation/refrain-notation';
import type { Score } from '../score/score';
import { Rendered } from './rendered';
import type { View } from './view-choice';

/** Always the same, so that nothing is drawn anew for it. */
export const NO_CHANGES: Audition['changes'] = [];

/** What the page's server does to write a score down. */
export interface ScoreWriter {
  musicXml(score: string): Promise<string>;
  english(score: string): Promise<string>;
  /** Answers what is wrong with the text; empty if nothing is. */
  applyEnglish(text: string): Promise<string>;
}

/** A score to be written down, and what is to be seen in it. */
export interface ShownScore {
  readonly score: Score | undefined;
  readonly changes: Audition['changes'];
  readonly side: Audition['side'];
  readonly position: number;
  readonly playing: boolean;
  readonly readonly: boolean;
}

/** Who shows it. */
interface Host extends ReactiveControllerHost {
  goTo(tick: number): void;
}

/** A score in notation and in English, each written by the server when somebody looks at it. */
export class WrittenScore {
  readonly #musicXml: Rendered;
  readonly #english: Rendered;
  #problem = '';

  constructor(
    readonly host: Host,
    readonly writer: () => ScoreWriter,
  ) {
    this.#musicXml = new Rendered(host, (score) => writer().musicXml(JSON.stringify(score)));
    this.#english = new Rendered(host, (score) => writer().english(JSON.stringify(score)));
  }

  /** Sees to it that a score is soon written down for the view that people look at. */
  want(view: View, score: Score | undefined): void {
    if (view === 'notation') {
      this.#musicXml.want(score);
    } else if (view === 'english') {
      this.#english.want(score);
    }
  }

  /** What a view shows, in the slot of its name; the roll is not written. */
  pane(view: View, shown: ShownScore): TemplateResult | typeof nothing {
    return view === 'notation' ? this.#notation(shown) : view === 'english' ? this.#text(shown) : nothing;
  }

  #notation({ score, changes, side, position, playing }: ShownScore): TemplateResult {
    return html`<refrain-notation
      slot="notation"
      .score=${score}
      .musicXml=${this.#musicXml.text}
      .changes=${changes}
      .side=${side}
      .position=${position}
      .playing=${playing}
      @seek=${(event: CustomEvent<number>) => this.host.goTo(event.detail)}
    ></refrain-notation>`;
  }

  #text({ score, position, playing, readonly }: ShownScore): TemplateResult {
    return html`<refrain-english
      slot="english"
      .score=${score}
      .text=${this.#english.text ?? ''}
      .problem=${this.#problem || this.#english.problem}
      .position=${position}
      .playing=${playing}
      ?readonly=${readonly}
      @seek=${(event: CustomEvent<number>) => this.host.goTo(event.detail)}
      @text-changed=${(event: CustomEvent<string>) => this.#apply(event.detail)}
    ></refrain-english>`;
  }

  async #apply(text: string): Promise<void> {
    this.#tell('');
    this.#tell(await this.writer().applyEnglish(text));
  }

  #tell(problem: string): void {
    this.#problem = problem;
    this.host.requestUpdate();
  }
}
