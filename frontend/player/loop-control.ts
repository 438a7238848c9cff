import { html, nothing, type TemplateResult } from 'lit';
import { loopIcon } from '../controls/icons';
import type { Bars } from '../score/bars';
import type { Playback } from '../sound/playback';

/** First and last bar, as they are numbered. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Plays some bars over and over: a switch, and fields for which bars. */
export function loopControl(playback: Playback, bars: Bars): TemplateResult {
  const { loop } = playback;
  const all = { first: bars.all[0]!.number, last: bars.all.at(-1)!.number };
  const toggle = (): void => loopBars(playback, bars, loop ? undefined : all);
  return html`<div class="loop" role="group" aria-label="Loop">
    <button type="button" aria-label="Loop" title="Loop" aria-pressed=${loop !== undefined} @click=${toggle}>
      ${loopIcon}<span class="word">Loop</span>
    </button>
    ${loop
      ? html`<label>bars ${barField(playback, bars, all, 'first', 'First bar of the loop')}</label>
          <label>to ${barField(playback, bars, all, 'last', 'Last bar of the loop')}</label>`
      : nothing}
  </div>`;
}

function barField(playback: Playback, bars: Bars, all: Stretch, end: keyof Stretch, label: string): TemplateResult {
  const { start, end: loopEnd } = playback.loop!;
  const looped = { first: bars.at(start).number, last: bars.at(loopEnd - 1).number };
  const change = (event: Event): void => {
    const bar = Number((event.target as HTMLInputElement).value);
    loopBars(playback, bars, { ...looped, [end]: Math.min(all.last, Math.max(all.first, bar)) });
  };
  return html`<input
    type="number"
    aria-label=${label}
    min=${all.first}
    max=${all.last}
    .value=${String(looped[end])}
    @change=${change}
  />`;
}

function loopBars(playback: Playback, bars: Bars, stretch: Stretch | undefined): void {
  const bar = (number: number) => bars.all[number - bars.all[0]!.number]!;
  playback.setLoop(
    stretch && {
      start: bar(Math.min(stretch.first, stretch.last)).start,
      end: bar(Math.max(stretch.first, stretch.last)).end,
    },
  );
}
