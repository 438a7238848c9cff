import { type ClientMessage, CloseCode, type ServerMessage } from './messages';

/** Milliseconds. */
export interface Timing {
  /** After this much silence the other side is asked whether it is there. */
  readonly ping: number;
  /** After this much silence it is taken to be gone. */
  readonly silence: number;
  readonly firstRetry: number;
  readonly lastRetry: number;
}

const TIMING: Timing = { ping: 10_000, silence: 25_000, firstRetry: 500, lastRetry: 15_000 };

/** Refusals that trying again does not help against, in words. */
const REFUSALS: Readonly<Record<number, string>> = {
  [CloseCode.notSignedIn]: 'You are not signed in any more. Reload the page to go on.',
  [CloseCode.notAllowed]: 'You may not see this session any more.',
  [CloseCode.noSuchSession]: 'There is no such session.',
};

export interface ConnectionEvents {
  opened(): void;
  received(message: ServerMessage): void;
  /** The connection is lost, and will be tried again. */
  lost(code: number): void;
  /** The server wants nothing to do with us. */
  refused(reason: string): void;
}

/** A WebSocket that comes back: it notices silence by a heartbeat of its own, and tries again ever more patiently. */
export class Connection {
  #socket: WebSocket | undefined;
  #retry: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #heard = 0;
  #closed = false;
  readonly #wake = (): void => this.#onWake();
  readonly #offline = (): void => this.#onOffline();

  constructor(
    readonly url: string,
    readonly events: ConnectionEvents,
    readonly timing = TIMING,
  ) {
    this.#retry = timing.firstRetry;
    window.addEventListener('online', this.#wake);
    window.addEventListener('offline', this.#offline);
    document.addEventListener('visibilitychange', this.#wake);
    this.#open();
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** Does nothing while there is no connection. */
  send(message: ClientMessage): void {
    if (this.isOpen) {
      this.#socket!.send(JSON.stringify(message));
    }
  }

  /** Starts over with a new socket. */
  restart(): void {
    this.#drop();
    this.events.lost(CloseCode.resynchronise);
    this.#open();
  }

  close(): void {
    this.#closed = true;
    window.removeEventListener('online', this.#wake);
    window.removeEventListener('offline', this.#offline);
    document.removeEventListener('visibilitychange', this.#wake);
    this.#drop();
  }

  #open(): void {
    const socket = new WebSocket(this.url);
    this.#socket = socket;
    this.#heard = Date.now();
    socket.onopen = () => {
      this.events.opened();
      this.#watch();
    };
    socket.onmessage = ({ data }) => {
      this.#heard = Date.now();
      this.#retry = this.timing.firstRetry;
      this.#receive(JSON.parse(data as string) as ServerMessage);
    };
    socket.onclose = ({ code }) => this.#onClose(code);
  }

  #receive(message: ServerMessage): void {
    if (message.t === 'ping') {
      this.send({ t: 'pong' });
    } else if (message.t !== 'pong') {
      this.events.received(message);
    }
  }

  #onClose(code: number): void {
    this.#drop();
    const refusal = REFUSALS[code];
    if (refusal) {
      this.close();
      this.events.refused(refusal);
      return;
    }
    this.events.lost(code);
    if (!this.#closed) {
      // Not all browsers of a restarted server at once.
      this.#timer = setTimeout(() => this.#open(), this.#retry * (0.5 + Math.random() / 2));
      const { lastRetry } = this.timing;
      this.#retry = code === CloseCode.tooFast ? lastRetry : Math.min(this.#retry * 2, lastRetry);
    }
  }

  /** Asks for a sign of life when there was none for some time. */
  #watch(): void {
    this.#timer = setTimeout(() => {
      const silence = Date.now() - this.#heard;
      if (silence > this.timing.silence) {
        this.restart();
        return;
      }
      if (silence >= this.timing.ping) {
        this.send({ t: 'ping' });
      }
      this.#watch();
    }, this.timing.ping);
  }

  /** The network or the person is back: no need to wait any longer. */
  #onWake(): void {
    if (!this.#socket && !this.#closed && navigator.onLine && !document.hidden) {
      clearTimeout(this.#timer);
      this.#open();
    } else if (this.isOpen) {
      this.send({ t: 'ping' });
    }
  }

  /** The browser knows before the heartbeat does; should it be wrong, there is another try. */
  #onOffline(): void {
    if (this.#socket) {
      this.#drop();
      this.events.lost(CloseCode.resynchronise);
      this.#timer = setTimeout(() => this.#open(), this.timing.lastRetry);
    }
  }

  #drop(): void {
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
  }
}
