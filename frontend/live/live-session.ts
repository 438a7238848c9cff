import type { Beginning } from './beginning';
import { Connection } from './connection';
import { GapWatch } from './gap-watch';
import { CloseCode, type Presence, type Role, type ServerMessage, type Welcome } from './messages';
import { Outgoing } from './outgoing';
import { OwnPresence } from './own-presence';
import { PendingStore } from './pending-store';
import { type Participant, People } from './people';
import { newUuid } from '../score/ids';
import { SharedDocument } from './shared-document';
import { TabClaim } from './tab-claim';

/** How changes fare: `saved` means that the server has them for good. */
export type SavedState = 'connecting' | 'saved' | 'saving' | 'offline' | 'refused';

/**
 * This browser's side of a live session: a document, the connection that keeps it in step with everybody
 * else's, and the people in it.
 *
 * Fires `ready` when the score is there, `state` when {@link savedState} or {@link problem} changed, and
 * `people` when somebody came, went or moved.
 */
export class LiveSession extends EventTarget {
  readonly document: SharedDocument;
  readonly #store: PendingStore;
  readonly #people = new People();
  readonly #claim: TabClaim;
  readonly #connection: Connection;
  /** Resolves when the document has the name by which the server is to know it. */
  readonly #named: Promise<void>;
  #role: Role | undefined;
  #live = false;
  #wasLive = false;
  #refused = false;
  #problem = '';
  readonly #outgoing: Outgoing;
  readonly #gap = new GapWatch(() => this.reconnect());
  readonly #presence = new OwnPresence((presence) => this.#connection.send({ t: 'presence', ...presence }));
  readonly #onUnload = (event: BeforeUnloadEvent): void => {
    if (this.document.pending.length > 0) {
      event.preventDefault();
    }
  };

  /** @param beginning what is known of the session already */
  constructor(id: string, beginning?: Beginning, url = sessionUrl(id)) {
    super();
    this.#store = new PendingStore(id);
    const { client, pending } = this.#store.take();
    this.document = new SharedDocument(client, pending);
    this.document.addEventListener('pending', () => this.#onPending());
    this.#claim = new TabClaim(`refrain-client-${client}`);
    this.#named = this.#name();
    if (beginning) {
      void this.#begin(beginning);
    }
    this.#connection = new Connection(url, {
      opened: () => void this.#greet(),
      received: (message) => this.#receive(message),
      lost: (code) => this.#onLost(code),
      refused: (reason) => this.#onRefused(reason),
    });
    this.#outgoing = new Outgoing(
      this.document,
      () => this.#live && this.mayEdit,
      (message) => this.#connection.send(message),
    );
    window.addEventListener('beforeunload', this.#onUnload);
  }

  get mayEdit(): boolean {
    return this.#role !== undefined && this.#role !== 'viewer' && !this.#refused;
  }

  get others(): readonly Participant[] {
    return this.#people.all.filter(({ client }) => client !== this.document.client);
  }

  get savedState(): SavedState {
    if (this.#refused) {
      return 'refused';
    }
    if (!this.#live) {
      return this.#wasLive ? 'offline' : 'connecting';
    }
    return this.document.pending.length > 0 ? 'saving' : 'saved';
  }

  /** What went wrong, for people; empty if nothing did. */
  get problem(): string {
    return this.#problem;
  }

  /** Tells the others where one is; only the latest of many in a short time is sent. */
  show(presence: Presence): void {
    this.#presence.show(presence);
  }

  /** Starts over with a new connection; nothing gets lost. */
  reconnect(): void {
    this.#connection.restart();
  }

  close(): void {
    this.#gap.close();
    this.#presence.close();
    this.#outgoing.stop();
    window.removeEventListener('beforeunload', this.#onUnload);
    this.#connection.close();
    this.#claim.release();
  }

  /** A duplicated tab has the first one's name and changes, and must leave both to it. */
  async #name(): Promise<void> {
    if (!(await this.#claim.held)) {
      this.document.becomeAnother(newUuid());
    }
  }

  async #begin({ role, seq, score }: Beginning): Promise<void> {
    await this.#named;
    if (!this.#wasLive && !this.#refused) {
      this.#role = role;
      this.document.reset(score, seq);
      this.#fire('ready', 'state');
    }
  }

  async #greet(): Promise<void> {
    await this.#named;
    this.#connection.send({ t: 'hello', client: this.document.client, since: this.document.seq });
  }

  #receive(message: ServerMessage): void {
    switch (message.t) {
      case 'welcome':
        this.#welcome(message);
        break;
      case 'ack':
        this.document.acknowledge(message.cid, message.seq);
        break;
      case 'ops':
        this.document.receive(message);
        break;
      case 'reject':
        if (message.cid) {
          this.document.reject(message.cid);
        }
        this.#report(message.reason);
        break;
      case 'presence':
        this.#people.meet(message);
        this.#fire('people');
        break;
      case 'left':
        this.#people.leave(message.client);
        this.#fire('people');
        break;
      default:
      // Something that a newer server says.
    }
    this.#outgoing.flush();
    this.#gap.mind(this.document.hasGap);
  }

  #welcome({ you, seq, snapshot, ops, people }: Welcome): void {
    this.#role = you.role;
    this.#live = this.#wasLive = true;
    this.#problem = '';
    this.#outgoing.restart();
    if (snapshot) {
      this.document.reset(snapshot, seq);
    }
    ops?.forEach((event) => this.document.receive(event));
    this.#people.reset(people);
    this.#fire('ready', 'state', 'people');
    this.#presence.showAgain();
  }

  #onPending(): void {
    this.#store.put(this.document.client, this.document.pending);
    this.#outgoing.flush();
    this.#fire('state');
  }

  #onLost(code: number): void {
    this.#live = false;
    this.#report(code === CloseCode.tooFast ? 'That was too fast for the server; it goes on in a moment.' : '');
  }

  #onRefused(reason: string): void {
    this.#live = false;
    this.#refused = true;
    this.#report(reason);
  }

  #report(problem: string): void {
    this.#problem = problem;
    this.#fire('state');
  }

  #fire(...types: readonly string[]): void {
    types.forEach((type) => this.dispatchEvent(new Event(type)));
  }
}

/** Relative to the page's base, so that it also works below a proxy's path. */
function sessionUrl(id: string): string {
  const url = new URL(`ws/sessions/${encodeURIComponent(id)}`, document.baseURI);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}
