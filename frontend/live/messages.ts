import type { Operation } from '../document/operations';
import type { Score } from '../score/score';

/** What client and server say to each other over `/ws/sessions/{id}`: one JSON object a message. */
export type ClientMessage = Hello | OperationMessage | PresenceMessage | Ping;
export type ServerMessage = Welcome | Acknowledgement | Operations | Rejection | ServerPresence | Left | Ping;

/** Asks for what happened since a place in the session's order; 0 asks for a snapshot. */
export interface Hello {
  readonly t: 'hello';
  readonly client: string;
  readonly since: number;
}

/** A group of operations that holds as a whole or not at all. */
export interface OperationMessage {
  readonly t: 'op';
  /** Counts up, so that a message sent twice counts once. */
  readonly cid: number;
  readonly ops: readonly Operation[];
}

/** Where a person is and what they have selected; never stored. */
export interface Presence {
  readonly cursor?: { readonly tick: number; readonly pitch: number } | null;
  /** Ids of notes. */
  readonly selection?: readonly string[] | null;
  readonly playing?: boolean | null;
}

export interface PresenceMessage extends Presence {
  readonly t: 'presence';
}

export interface Ping {
  readonly t: 'ping' | 'pong';
}

export type Role = 'owner' | 'editor' | 'viewer';

/** Who works in this browser. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly role: Role;
}

/** Somebody else in the session. A person with two browsers is there twice. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  /** Which browser. */
  readonly client: string;
}

export interface Welcome {
  readonly t: 'welcome';
  readonly you: Me;
  readonly seq: number;
  readonly snapshot?: Score | null;
  readonly ops?: readonly Operations[] | null;
  readonly people: readonly Person[];
}

/** The operations with this number are committed. */
export interface Acknowledgement {
  readonly t: 'ack';
  readonly cid: number;
  readonly seq: number;
}

/** Operations of anybody, at their place in the session's order. */
export interface Operations {
  readonly t?: 'ops';
  readonly seq: number;
  readonly by?: string;
  readonly client?: string | null;
  readonly cid?: number | null;
  /** What was done, if it was done for the session as a whole: everybody can undo it as one step. */
  readonly step?: string | null;
  readonly ops: readonly Operation[];
}

export interface Rejection {
  readonly t: 'reject';
  readonly cid?: number | null;
  readonly code: string;
  readonly reason: string;
}

/** Somebody is there, or looks at something else. */
export interface ServerPresence extends Person, Presence {
  readonly t: 'presence';
}

/** A browser is gone. */
export interface Left {
  readonly t: 'left';
  readonly client: string;
}

/** Why the server closes a connection. */
export const CloseCode = {
  notSignedIn: 4401,
  notAllowed: 4403,
  noSuchSession: 4404,
  resynchronise: 4409,
  tooFast: 4429,
} as const;
