import type { Part } from '../score/score';
import type { Scene } from './scene';

/** What a roll shows, for those who do not see it. */
export function summary({ score, bars, end, indexes }: Scene, part: Part | undefined): string {
  const notes = indexes.reduce((sum, index) => sum + index.notes.length, 0);
  const worked = part ? `; working on ${part.name}` : '';
  if (notes === 0) {
    return `Piano roll, empty${worked}`;
  }
  const count = bars.all.filter(({ start }) => start < end).length;
  const parts = score.parts.map(({ name }) => name).join(', ');
  return `Piano roll: ${score.title || 'untitled'}, ${count} bars, ${notes} notes, parts: ${parts}${worked}`;
}
