import { forget, recall, remember } from '../shared/tab-storage.js';
import { backoff } from './backoff.js';
import { type ClientFrame, type GameState, type OutputItem, type Resume, type ServerFrame, SUBPROTOCOL } from './frames.js';
import type { LinkState } from './link-state.js';
import { Outbox, type Waiting } from './outbox.js';

const ACK_EVERY_MS = 1_000;
const CONNECT_LIMIT_MS = 10_000;
/** In a session every input is acknowledged: a connection silent for so long after one is dead. */
const SILENCE_LIMIT_MS = 20_000;
const FULL_FAILURES = 3;

/** What the page hears from the link. */
export interface LinkEvents {
  state(state: LinkState): void;
  /** Items of one output in order; `shown` is to be called when they are in the page. */
  output(items: OutputItem[], shown: () => void): void;
  opened(mud: { name: string; version: string }): void;
  /** Whether there is a session, or one to go on with. */
  inSession(yes: boolean): void;
  notice(text: string): void;
  size(): { columns: number; rows: number };
}

/**
 * The connection to the proxy, and through it to the game: connects, resumes the session after a loss, numbers and keeps
 * inputs until they are acknowledged, acknowledges what was shown. See "Browser ↔ proxy" in docs/session-protocol.md.
 */
export class GameLink {
  readonly outbox = new Outbox();
  private session = recall<Resume>('session');
  /** From a log-in on the page; for one connection. */
  private ticket?: string;
  private socket?: WebSocket;
  private state: LinkState = { kind: 'connecting' };
  /** Whether inputs may be sent at once. */
  private ready = false;
  /** Whether an answer to a resume is awaited: until it comes, an input could be taken for a login. */
  private resuming = false;
  private failures = 0;
  private lastShown = 0;
  private acked = 0;
  private heard = 0;
  private timer?: number;
  private silence?: number;
  private readonly ackTimer: number;
  private readonly wake = (): void => this.awake();
  private readonly leave = (): void => this.ack();

  constructor(
    private readonly url: string,
    private readonly events: LinkEvents,
  ) {
    this.events.inSession(this.session !== undefined);
    this.ackTimer = window.setInterval(() => this.ack(), ACK_EVERY_MS);
    window.addEventListener('online', this.wake);
    document.addEventListener('visibilitychange', this.wake);
    window.addEventListener('pagehide', this.leave);
    this.connect();
  }

  close(): void {
    this.ack();
    window.clearInterval(this.ackTimer);
    window.removeEventListener('online', this.wake);
    document.removeEventListener('visibilitychange', this.wake);
    window.removeEventListener('pagehide', this.leave);
    this.release();
  }

  connect(): void {
    this.release();
    this.become({ kind: 'connecting' });
    this.heard = 0;
    let socket: WebSocket;
    try {
      socket = new WebSocket(this.url, SUBPROTOCOL);
    } catch {
      this.end('refused');
      return;
    }
    this.socket = socket;
    this.timer = window.setTimeout(() => this.lost(), CONNECT_LIMIT_MS);
    socket.onopen = () => this.hello();
    socket.onmessage = (message) => this.frame(message.data);
    socket.onclose = (close) => this.closed(close.code);
  }

  /** Connects anew with a ticket in place of name and password. */
  logIn(ticket: string): void {
    this.ticket = ticket;
    this.connect();
  }

  /** Sends a command, or keeps it until it can be sent. False: it can be neither, the player keeps it. */
  send(line: string, secret: boolean, became?: Waiting['became']): boolean {
    if (this.session === undefined) {
      return this.ready && this.write({ type: 'input', line });
    }
    if (this.state.kind === 'ended' || this.outbox.full()) {
      return false;
    }
    const waiting = this.outbox.add(line, secret, became);
    if (this.ready) {
      this.sendWaiting(waiting);
    } else {
      became?.('waiting');
    }
    return true;
  }

  gmcp(name: string, data: unknown): void {
    this.write({ type: 'gmcp', name, data });
  }

  resized(): void {
    this.write({ type: 'size', ...this.events.size() });
  }

  private hello(): void {
    window.clearTimeout(this.timer);
    this.resuming = this.session !== undefined;
    this.write({
      type: 'hello',
      client: 'zev-mud web',
      version: '1',
      ...this.events.size(),
      ...(this.session === undefined ? { ticket: this.ticket } : { resume: this.session }),
    });
    this.ticket = undefined;
    // Add, not Set: the proxy's own packages stay.
    this.gmcp('Core.Supports.Add', ['Char 1', 'Room 1']);
  }

  private frame(data: unknown): void {
    this.heard++;
    window.clearTimeout(this.silence);
    this.silence = undefined;
    const frame = typeof data === 'string' ? parse(data) : undefined;
    switch (frame?.type) {
      case 'open':
        this.session = { session: frame.session, token: frame.token, seq: frame.seq };
        this.resuming = false;
        this.lastShown = this.acked = frame.seq;
        remember('session', this.session);
        this.outbox.resume(frame.inputId);
        this.events.opened(frame.mud);
        this.events.inSession(true);
        this.online();
        break;
      case 'output':
        this.output(frame.seq, frame.items);
        break;
      case 'ack':
        this.outbox.acknowledged(frame.id);
        break;
      case 'resumed':
        this.resumed(frame);
        break;
      case 'refused':
        this.sessionOver();
        break;
      case 'status':
        this.status(frame.state);
        break;
      case 'bye':
        if (frame.reconnect) {
          this.lost(Math.random() * 1_000);
        } else {
          this.end(frame.reason);
        }
        break;
      case undefined:
        break;
    }
  }

  private status(state: GameState): void {
    if (state !== 'online') {
      this.ready = false;
      this.resuming = this.session !== undefined;
      this.become({ kind: state });
    } else if (this.resuming) {
      this.become({ kind: 'connecting' });
    } else {
      this.online();
    }
  }

  private output(seq: number | undefined, items: OutputItem[]): void {
    if (this.resuming && seq === undefined && items.some((item) => item.kind === 'text' || item.kind === 'prompt')) {
      // A greeting instead of an answer: this game does not resume.
      this.sessionOver();
    }
    if (!this.ready && this.session === undefined) {
      this.online();
    }
    const session = this.session;
    if (seq === undefined || session === undefined) {
      this.events.output(items, () => {});
    } else if (seq > session.seq) {
      // Counted when it comes, stored when it is shown: a repeat is never shown, a reload never misses one.
      this.session = { ...session, seq };
      this.events.output(items, () => this.shown(session.session, seq));
    }
  }

  private shown(session: string, seq: number): void {
    if (session === this.session?.session) {
      this.lastShown = seq;
    }
  }

  private resumed(frame: ServerFrame & { type: 'resumed' }): void {
    if (this.session === undefined) {
      return;
    }
    const seq = frame.restarted ? 0 : frame.seq + frame.gap;
    this.session = { ...this.session, token: frame.token, seq };
    this.resuming = false;
    this.lastShown = this.acked = seq;
    remember('session', this.session);
    this.outbox.resume(frame.inputId);
    if (frame.restarted) {
      this.events.notice('The game was restarted. Its last half second may be undone.');
    } else if (frame.gap > 0) {
      this.events.notice(`${frame.gap} messages were lost while you were away.`);
    }
    this.online();
  }

  private online(): void {
    this.failures = 0;
    const wasReady = this.ready;
    this.ready = true;
    this.become({ kind: 'online' });
    if (!wasReady && this.session !== undefined) {
      this.outbox.all().forEach((waiting) => this.sendWaiting(waiting));
    }
  }

  private sendWaiting(waiting: Waiting): void {
    if (this.write({ type: 'input', id: waiting.id, line: waiting.line })) {
      waiting.became?.('sent');
      this.silence ??= window.setTimeout(() => this.lost(0), SILENCE_LIMIT_MS);
    }
  }

  private ack(): void {
    if (this.session === undefined || this.lastShown <= this.acked) {
      return;
    }
    remember('session', { ...this.session, seq: this.lastShown });
    if (this.write({ type: 'ack', seq: this.lastShown })) {
      this.acked = this.lastShown;
    }
  }

  private closed(code: number): void {
    switch (code) {
      case 1000:
        // A proxy that lets nobody in is tried again, a game that says goodbye is not.
        return this.heard > 0 ? this.end('closed') : this.lost();
      case 1001:
        return this.lost(Math.random() * 1_000);
      case 1008:
      case 1009:
      case 4003:
        return this.end('refused');
      case 1013:
        this.failures = Math.max(this.failures, FULL_FAILURES);
        return this.lost();
      case 4001:
        return this.end('taken-over');
      default:
        return this.lost();
    }
  }

  private lost(delay = backoff(this.failures)): void {
    this.failures++;
    this.release();
    this.become({ kind: 'waiting', at: Date.now() + delay });
    this.timer = window.setTimeout(() => this.connect(), delay);
  }

  private end(reason: (LinkState & { kind: 'ended' })['reason']): void {
    this.ack();
    this.release();
    if (reason !== 'taken-over' && reason !== 'refused') {
      this.forgetSession();
    }
    this.become({ kind: 'ended', reason });
  }

  private awake(): void {
    if (this.state.kind === 'waiting' && !document.hidden) {
      this.connect();
    }
  }

  private sessionOver(): void {
    this.forgetSession();
    this.events.notice('Your last session is over. Please log in again.');
  }

  private forgetSession(): void {
    this.resuming = false;
    this.session = undefined;
    this.lastShown = this.acked = 0;
    forget('session');
    this.outbox.clear();
    this.events.inSession(false);
  }

  /** Lets go of the socket: nothing that it still says is heard. */
  private release(): void {
    this.ready = false;
    window.clearTimeout(this.timer);
    window.clearTimeout(this.silence);
    this.silence = undefined;
    const socket = this.socket;
    this.socket = undefined;
    if (socket !== undefined) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
  }

  private become(state: LinkState): void {
    this.state = state;
    this.events.state(state);
  }

  private write(frame: ClientFrame): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.socket.send(JSON.stringify(frame));
    return true;
  }
}

function parse(data: string): ServerFrame | undefined {
  try {
    const frame: unknown = JSON.parse(data);
    return typeof frame === 'object' && frame !== null ? (frame as ServerFrame) : undefined;
  } catch {
    return undefined;
  }
}
