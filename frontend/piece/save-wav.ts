import type { Score } from '../score/score';
import type { Mix } from '../sound/mix';

/** Renders a score, tells in words how far it is, and hands the file to the browser. */
export async function saveWav(score: Score, mix: Mix, tell: (state: string) => void): Promise<void> {
  try {
    const { render, toWav } = await import('../sound/rendering');
    const onProgress = (done: number): void => tell(`Rendering sound: ${Math.round(done * 100)} %`);
    download(toWav(await render(score, { mix, onProgress })), `${score.title || 'refrain'}.wav`);
    tell('The sound is saved.');
  } catch (error) {
    tell(`The sound could not be rendered: ${(error as Error).message}`);
  }
}

function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
