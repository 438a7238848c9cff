import { newUuid } from '../score/ids';
import type { OperationMessage } from './messages';

interface Stored {
  readonly client: string;
  readonly pending: readonly OperationMessage[];
}

/** Keeps what the server has not acknowledged over a reload of the page, for each session on its own. */
export class PendingStore {
  readonly #key: string;

  constructor(session: string) {
    this.#key = `refrain-pending-${session}`;
  }

  /** Takes the stored changes out, so that no second page sends them, too. */
  take(): Stored {
    try {
      const text = sessionStorage.getItem(this.#key);
      sessionStorage.removeItem(this.#key);
      return text ? (JSON.parse(text) as Stored) : nothing();
    } catch {
      return nothing();
    }
  }

  put(client: string, pending: readonly OperationMessage[]): void {
    try {
      if (pending.length === 0) {
        sessionStorage.removeItem(this.#key);
      } else {
        sessionStorage.setItem(this.#key, JSON.stringify({ client, pending }));
      }
    } catch {
      // No room, or not allowed: the changes live as long as the page.
    }
  }
}

function nothing(): Stored {
  return { client: newUuid(), pending: [] };
}
