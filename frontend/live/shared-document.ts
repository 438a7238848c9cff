import { applyOperations } from '../document/apply';
import type { Operation } from '../document/operations';
import type { ScoreDocument, SharedStep } from '../document/score-document';
import type { Score } from '../score/score';
import type { OperationMessage, Operations } from './messages';

const EMPTY: Score = { title: '', tempi: [], keys: [], meters: [], chords: [], parts: [] };

const MOST_AT_ONCE = 4_000;

/** Operations at their place in the session's order; with `cid` if they are this client's own. */
interface Ordered {
  readonly seq: number;
  readonly ops: readonly Operation[];
  readonly cid: number | undefined;
  readonly step: string | undefined;
}

/**
 * A score that several people change at once. The server puts all changes in one order; what this browser
 * changed is seen at once, and stays on top of what arrives until it has its own place in that order.
 *
 * Fires `change` when the score changed, `pending` when {@link pending} did, and `step` (a
 * `CustomEvent<SharedStep>`) after something was done for the session as a whole.
 */
export class SharedDocument extends EventTarget implements ScoreDocument {
  /** The score as the server has it at {@link seq}. */
  #confirmed = EMPTY;
  #seq = 0;
  #client: string;
  #pending: OperationMessage[];
  #score = EMPTY;
  #lastCid: number;
  /** What arrived before what comes before it. */
  readonly #early = new Map<number, Ordered>();

  /** @param pending what an earlier life of the page had not yet got acknowledged */
  constructor(
    client: string,
    pending: readonly OperationMessage[] = [],
  ) {
    super();
    this.#client = client;
    this.#pending = [...pending];
    this.#lastCid = pending.at(-1)?.cid ?? 0;
  }

  /** By which the server knows this document's changes. */
  get client(): string {
    return this.#client;
  }

  /** Begins with nothing pending as another client: the changes are somebody else's to send. */
  becomeAnother(client: string): void {
    this.#client = client;
    this.#pending = [];
    this.#lastCid = 0;
  }

  get score(): Score {
    return this.#score;
  }

  /** The place in the session's order up to which the score is known. */
  get seq(): number {
    return this.#seq;
  }

  /** What the server has not acknowledged, in order. */
  get pending(): readonly OperationMessage[] {
    return this.#pending;
  }

  /** Whether something is missing between what is known and what has arrived. */
  get hasGap(): boolean {
    return this.#early.size > 0;
  }

  change(operations: readonly Operation[]): readonly Operation[] {
    const { score, inverse } = applyOperations(this.#score, operations);
    if (inverse.length > 0) {
      this.#pending = [...this.#pending, ...this.#messages(operations)];
      this.#show(score);
      this.dispatchEvent(new Event('pending'));
    }
    return inverse;
  }

  /** Starts from a score of the server's. */
  reset(score: Score, seq: number): void {
    this.#confirmed = score;
    this.#seq = seq;
    this.#early.clear();
    this.#rebase();
  }

  /** Takes operations of the session's order, also this client's own if their acknowledgement got lost. */
  receive({ seq, ops, client, cid, step }: Operations): void {
    const own = client === this.client ? (cid ?? undefined) : undefined;
    this.#take({ seq, ops, cid: own, step: step ?? undefined });
  }

  /** Takes the place in the session's order that operations of this client got. */
  acknowledge(cid: number, seq: number): void {
    const message = this.#pending.find((candidate) => candidate.cid === cid);
    if (message) {
      this.#take({ seq, ops: message.ops, cid, step: undefined });
    }
  }

  /** Takes back operations that the server turned down. */
  reject(cid: number): void {
    this.#forget(cid);
    this.#rebase();
  }

  /** One message; several for so many operations that the server would not take them at once. */
  #messages(operations: readonly Operation[]): OperationMessage[] {
    const messages: OperationMessage[] = [];
    for (let from = 0; from < operations.length; from += MOST_AT_ONCE) {
      messages.push({ t: 'op', cid: ++this.#lastCid, ops: operations.slice(from, from + MOST_AT_ONCE) });
    }
    return messages;
  }

  #take(event: Ordered): void {
    if (event.seq > this.#seq) {
      this.#early.set(event.seq, event);
      this.#catchUp();
    } else if (event.cid !== undefined) {
      // It was in the snapshot already.
      this.#forget(event.cid);
      this.#rebase();
    }
  }

  /** Applies what has arrived, up to the first gap. */
  #catchUp(): void {
    let arrived: Operation[] = [];
    const steps: SharedStep[] = [];
    let seen = true;
    for (let next = this.#early.get(this.#seq + 1); next; next = this.#early.get(this.#seq + 1)) {
      this.#early.delete(next.seq);
      this.#seq = next.seq;
      if (next.step !== undefined) {
        const before = applyOperations(this.#confirmed, arrived).score;
        const { score, inverse } = applyOperations(before, next.ops);
        this.#confirmed = score;
        arrived = [];
        steps.push({ name: next.step, inverse });
      } else {
        next.ops.forEach((operation) => arrived.push(operation));
      }
      seen &&= next.cid !== undefined && next.cid === this.#pending[0]?.cid;
      this.#forget(next.cid);
    }
    if (arrived.length === 0 && steps.length === 0) {
      return;
    }
    this.#confirmed = applyOperations(this.#confirmed, arrived).score;
    if (!seen) {
      this.#rebase();
    } else if (this.#pending.length === 0) {
      this.#confirmed = this.#score;
    }
    steps.forEach((detail) => this.dispatchEvent(new CustomEvent<SharedStep>('step', { detail })));
  }

  #forget(cid: number | undefined): void {
    const kept = this.#pending.filter((message) => message.cid !== cid);
    if (kept.length < this.#pending.length) {
      this.#pending = kept;
      this.dispatchEvent(new Event('pending'));
    }
  }

  #rebase(): void {
    const waiting = this.#pending.flatMap(({ ops }) => ops);
    this.#show(waiting.length === 0 ? this.#confirmed : applyOperations(this.#confirmed, waiting).score);
  }

  #show(score: Score): void {
    if (score !== this.#score) {
      this.#score = score;
      this.dispatchEvent(new Event('change'));
    }
  }
}
