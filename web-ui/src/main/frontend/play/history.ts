import { recall, remember } from '../shared/tab-storage.js';

const MAX_LINES = 200;

/** The commands of this tab, newest last. Going up and down keeps what was half typed. */
export class History {
  private readonly lines: string[] = recall<string[]>('history') ?? [];
  private at = this.lines.length;
  private draft = '';

  add(line: string): void {
    if (line.trim() !== '' && line !== this.lines.at(-1)) {
      this.lines.push(line);
      if (this.lines.length > MAX_LINES) {
        this.lines.shift();
      }
      remember('history', this.lines);
    }
    this.rewind();
  }

  /** The line before; `typed` is what the input holds now. */
  up(typed: string): string {
    if (this.at === this.lines.length) {
      this.draft = typed;
    }
    this.at = Math.max(0, this.at - 1);
    return this.lines[this.at] ?? typed;
  }

  down(typed: string): string {
    if (this.at === this.lines.length) {
      return typed;
    }
    this.at++;
    return this.lines[this.at] ?? this.draft;
  }

  rewind(): void {
    this.at = this.lines.length;
    this.draft = '';
  }
}
