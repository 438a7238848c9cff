/** How many colours the parts take turns with. */
export const PART_COLOURS = 8;

/** The colours of the roll, from the page's CSS custom properties. */
export interface Palette {
  readonly paper: string;
  readonly blackRow: string;
  readonly line: string;
  readonly beatLine: string;
  readonly barLine: string;
  readonly text: string;
  readonly faintText: string;
  readonly stretch: string;
  readonly loop: string;
  readonly playhead: string;
  readonly mark: string;
  /** Of what goes. */
  readonly removed: string;
  readonly focus: string;
  readonly whiteKey: string;
  readonly blackKey: string;
  readonly keyText: string;
  readonly onPerson: string;
  readonly parts: readonly string[];
}

/** Resolves the properties as seen from an element, `light-dark()` and all. */
export function readPalette(host: Element): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  (host.shadowRoot ?? host).append(probe);
  const style = getComputedStyle(probe);
  const colour = (name: string): string => {
    probe.style.color = `var(--refrain-${name})`;
    return style.color;
  };
  const palette = {
    paper: colour('roll-paper'),
    blackRow: colour('roll-black-row'),
    line: colour('roll-line'),
    beatLine: colour('roll-beat'),
    barLine: colour('roll-bar'),
    text: colour('ink'),
    faintText: colour('ink-soft'),
    stretch: colour('roll-stretch'),
    loop: colour('roll-loop'),
    playhead: colour('roll-playhead'),
    mark: colour('roll-mark'),
    removed: colour('problem'),
    focus: colour('focus'),
    whiteKey: colour('roll-white-key'),
    blackKey: colour('roll-black-key'),
    keyText: colour('roll-key-text'),
    onPerson: colour('on-person'),
    parts: Array.from({ length: PART_COLOURS }, (_, index) => colour(`part-${index + 1}`)),
  };
  probe.remove();
  return palette;
}
