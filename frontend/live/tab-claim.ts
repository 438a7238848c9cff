/** How long the page before this one may take to let go, in milliseconds. */
const PATIENCE = 2_000;

/**
 * Makes sure that one page alone goes by a name: a duplicated tab brings the name of the first one along.
 */
export class TabClaim {
  /** Whether the name is this page's. */
  readonly held: Promise<boolean>;
  readonly #over = new AbortController();
  #release: () => void = () => undefined;

  constructor(name: string) {
    // Browsers offer locks to secure pages alone.
    this.held = navigator.locks ? this.#request(name) : Promise.resolve(true);
  }

  release(): void {
    this.#over.abort();
    this.#release();
  }

  #request(name: string): Promise<boolean> {
    return new Promise((resolve) => {
      const hold = () => {
        resolve(true);
        return new Promise<void>((release) => (this.#release = release));
      };
      const signal = AbortSignal.any([this.#over.signal, AbortSignal.timeout(PATIENCE)]);
      navigator.locks.request(name, { signal }, hold).catch(() => resolve(false));
    });
  }
}
