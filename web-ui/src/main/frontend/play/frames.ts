// The frames of the subprotocol v1.session.zev-mud.
// Generated from the Java records: do not edit, run `./zev types`.

export const SUBPROTOCOL = 'v1.session.zev-mud';

/** "#rrggbb" or an index of xterm's 256-colour palette. */
export type Color = string | number;

export type Flag =
  | 'bold'
  | 'dim'
  | 'italic'
  | 'underline'
  | 'blink'
  | 'inverse'
  | 'hidden'
  | 'strike'
  | 'overline';

export type Link = { href: string } | { send: string } | { prompt: string };

export interface Span {
  text: string;
  fg?: Color;
  bg?: Color;
  flags?: Flag[];
  /** The kind of an underline that is not a plain one. */
  underline?: 'double' | 'curly' | 'dotted' | 'dashed';
  underlineColor?: Color;
  link?: Link;
}

export type Line = Span[];

export type OutputItem =
  | { kind: 'text'; lines: Line[] }
  | { kind: 'prompt'; spans: Span[] }
  | { kind: 'gmcp'; name: string; data?: unknown }
  | { kind: 'echo'; on: boolean };

export type GameState = 'connecting' | 'online' | 'game-restarting' | 'game-unreachable';

export type ByeReason = 'quit' | 'taken-over' | 'idle' | 'kicked' | 'shutdown';

export type RefusedReason = 'expired' | 'unknown' | 'full';

export interface Resume {
  session: string;
  token: string;
  seq: number;
}

export type ClientFrame =
  | {
      type: 'hello';
      client: string;
      version: string;
      columns: number;
      rows: number;
      resume?: Resume;
      ticket?: string;
    }
  | { type: 'input'; id?: number; line: string }
  | { type: 'ack'; seq: number }
  | { type: 'gmcp'; name: string; data?: unknown }
  | { type: 'size'; columns: number; rows: number };

export type ServerFrame =
  | {
      type: 'open';
      session: string;
      token: string;
      seq: number;
      inputId: number;
      linger: number;
      mud: { name: string; version: string };
    }
  | { type: 'output'; seq?: number; items: OutputItem[] }
  | { type: 'ack'; id: number }
  | { type: 'resumed'; token: string; seq: number; gap: number; inputId: number; restarted: boolean }
  | { type: 'refused'; reason: RefusedReason }
  | { type: 'status'; state: GameState; retryInMs?: number }
  | { type: 'bye'; reason: ByeReason; reconnect: boolean };
