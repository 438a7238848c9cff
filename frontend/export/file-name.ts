const LONGEST = 60;

/** A title as the beginning of a file's name. */
export function fileName(title: string): string {
  const words = title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  return words.replaceAll(/^-|-$/g, '').slice(0, LONGEST) || 'refrain';
}
