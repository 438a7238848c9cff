import type { NoteListener, NoteSource } from './note-source';

/** By their place on the keyboard, whatever is printed on them: two rows with the black keys above the white ones. */
const LOWER = 'KeyZ KeyS KeyX KeyD KeyC KeyV KeyG KeyB KeyH KeyN KeyJ KeyM Comma'.split(' ');
const UPPER = 'KeyQ Digit2 KeyW Digit3 KeyE KeyR Digit5 KeyT Digit6 KeyY Digit7 KeyU KeyI'.split(' ');

const LOWEST = 48;
const OCTAVE = 12;
const VELOCITY = 90;

/** The pitch that a key of the computer's keyboard plays. */
export function pitchOfKey(code: string): number | undefined {
  const lower = LOWER.indexOf(code);
  const upper = UPPER.indexOf(code);
  return lower >= 0 ? LOWEST + lower : upper >= 0 ? LOWEST + OCTAVE + upper : undefined;
}

/** The computer's keyboard as an instrument of two octaves from C3 on. */
export class ComputerKeyboard implements NoteSource {
  listen(listener: NoteListener): () => void {
    const onDown = (event: KeyboardEvent): void => {
      const pitch = isPlaying(event) ? pitchOfKey(event.code) : undefined;
      if (pitch !== undefined) {
        event.preventDefault();
        event.stopPropagation();
        if (!event.repeat) {
          listener.down(pitch, VELOCITY);
        }
      }
    };
    const onUp = (event: KeyboardEvent): void => {
      const pitch = pitchOfKey(event.code);
      if (pitch !== undefined) {
        listener.up(pitch);
      }
    };
    // Before the roll takes the same keys for its own.
    window.addEventListener('keydown', onDown, true);
    window.addEventListener('keyup', onUp, true);
    return () => {
      window.removeEventListener('keydown', onDown, true);
      window.removeEventListener('keyup', onUp, true);
    };
  }
}

/** Not a shortcut, and nothing that is typed into a field. */
function isPlaying(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  const types = target instanceof HTMLInputElement && !['range', 'checkbox', 'radio'].includes(target.type);
  return !types && !(target instanceof HTMLTextAreaElement) && !event.ctrlKey && !event.metaKey && !event.altKey;
}
