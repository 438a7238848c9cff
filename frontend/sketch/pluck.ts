const RELEASE = 0.25;
const LOUDNESS = 0.16;

/** Plucked tones from an oscillator: they sound at once, before any instrument has been loaded. */
export class Pluck {
  #context: AudioContext | undefined;
  readonly #sounding = new Set<OscillatorNode>();

  /** Sounds a tone some seconds from now. To be called from a person's action first. */
  play(pitch: number, seconds: number, delay = 0): void {
    this.#context ??= new AudioContext();
    void this.#context.resume();
    const start = this.#context.currentTime + delay;
    const end = start + seconds + RELEASE;
    const gain = new GainNode(this.#context, { gain: 0 });
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(LOUDNESS, start + 0.008);
    gain.gain.exponentialRampToValueAtTime(0.001, end);
    const tone = new OscillatorNode(this.#context, { type: 'triangle', frequency: 440 * 2 ** ((pitch - 69) / 12) });
    tone.connect(gain).connect(this.#context.destination);
    tone.addEventListener('ended', () => this.#sounding.delete(tone));
    tone.start(start);
    tone.stop(end);
    this.#sounding.add(tone);
  }

  silence(): void {
    this.#sounding.forEach((tone) => tone.stop());
    this.#sounding.clear();
  }

  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
  }
}
