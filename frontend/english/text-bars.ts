/** A stretch of a text, from `start` up to, not including, `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where each bar of an English score text stands, by its number. */
export function barStretches(text: string): Map<number, Stretch> {
  const heads = [...text.matchAll(/^Bar (\d+)\b/gm)];
  return new Map(
    heads.map((head, index) => [Number(head[1]), { start: head.index, end: heads[index + 1]?.index ?? text.length }]),
  );
}

/** The number of the bar that a place in the text belongs to; undefined in the header. */
export function barAt(text: string, offset: number): number | undefined {
  const before = [...text.slice(0, offset + 1).matchAll(/^Bar (\d+)\b/gm)].at(-1);
  return before && Number(before[1]);
}

/**
 * What a message such as `Line 3, "quater": expected a duration` points at: the word if it is on that line, else the
 * whole line.
 */
export function faultStretch(text: string, message: string): Stretch | undefined {
  const [, line, word] = /^Line (\d+)(?:, "([^"]*)")?/.exec(message) ?? [];
  if (!line) {
    return undefined;
  }
  const lines = text.split('\n');
  const start = lines.slice(0, Number(line) - 1).reduce((sum, before) => sum + before.length + 1, 0);
  const content = lines[Number(line) - 1] ?? '';
  const column = word ? content.indexOf(word) : -1;
  return column >= 0 ? { start: start + column, end: start + column + word!.length } : { start, end: start + content.length };
}
