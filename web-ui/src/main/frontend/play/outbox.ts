import { forget, recall, remember } from '../shared/tab-storage.js';

const MAX_WAITING = 500;

/** A command of the player that the game has not yet acknowledged. */
export interface Waiting {
  id: number;
  line: string;
  /** Passwords are kept in memory only. */
  secret: boolean;
  /** Told what became of it: `waiting` for the connection, `sent`, or `lost` with the session. */
  became?: (state: 'waiting' | 'sent' | 'lost') => void;
}

/** The numbered inputs of a session, kept until they are acknowledged, also across a reload of the tab. */
export class Outbox {
  private lines: Waiting[] = (recall<{ id: number; line: string }[]>('outbox') ?? []).map((w) => ({
    ...w,
    secret: false,
  }));
  private nextId = (this.lines.at(-1)?.id ?? 0) + 1;

  all(): readonly Waiting[] {
    return this.lines;
  }

  full(): boolean {
    return this.lines.length >= MAX_WAITING;
  }

  add(line: string, secret: boolean, became: Waiting['became']): Waiting {
    const waiting = { id: this.nextId++, line, secret, became };
    this.lines.push(waiting);
    this.save();
    return waiting;
  }

  acknowledged(id: number): void {
    if (this.lines.some((w) => w.id <= id)) {
      this.lines = this.lines.filter((w) => w.id > id);
      this.save();
    }
  }

  /** The session has executed inputs up to `id`: what is left follows it without a gap. */
  resume(id: number): void {
    this.lines = this.lines.filter((w) => w.id > id);
    this.nextId = id + 1;
    for (const waiting of this.lines) {
      waiting.id = this.nextId++;
    }
    this.save();
  }

  /** The session is gone, and with it whatever was meant for it. */
  clear(): void {
    const lost = this.lines;
    this.lines = [];
    this.nextId = 1;
    forget('outbox');
    lost.forEach((w) => w.became?.('lost'));
  }

  private save(): void {
    remember(
      'outbox',
      this.lines.filter((w) => !w.secret).map(({ id, line }) => ({ id, line })),
    );
  }
}
