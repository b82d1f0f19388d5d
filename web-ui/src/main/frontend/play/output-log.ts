import { recall, remember } from '../shared/tab-storage.js';
import type { Line } from './frames.js';
import { type LinkActions, renderLine } from './spans.js';

export const MAX_LINES = 10_000;
const BLOCK_LINES = 100;
const REMEMBERED_LINES = 300;
/** The longest that one frame renders lines before it gives way to keys and paint. */
const BUDGET_MS = 6;
const LINES_BETWEEN_LOOKS = 8;
const HIDDEN_FLUSH_MS = 250;
const NEAR_BOTTOM_PX = 24;

/** `own`: a command of the player; `answer`: one that answers a question, which it contains. */
type LineKind = 'game' | 'own' | 'answer' | 'notice';
type Remembered = { kind: LineKind; line: Line };
type Entry = Remembered & { mark?: LineMark };

/** A line already written whose state changes later: a command that waits to be sent. */
export class LineMark {
  private element?: HTMLElement;
  private text = '';

  /** Shows `text` behind the line, nothing if empty. */
  note(text: string): void {
    this.text = text;
    this.show();
  }

  attach(element: HTMLElement): void {
    this.element = element;
    this.show();
  }

  private show(): void {
    if (this.element === undefined) {
      return;
    }
    this.element.querySelector('.note')?.remove();
    if (this.text !== '') {
      const note = document.createElement('span');
      note.className = 'note';
      note.textContent = ` (${this.text})`;
      this.element.append(note);
    }
  }
}

/**
 * The game's output as a real list of lines in the page: selectable, searchable, read out by screen readers. Lines are
 * rendered a few milliseconds a frame, in blocks, so that a flood never blocks the keyboard.
 */
export class OutputLog {
  private readonly queue: (Entry | { shown: () => void })[] = [];
  private readonly tail: Remembered[] = [];
  private block?: HTMLElement;
  private lines = 0;
  private unread = 0;
  private stuck = true;
  private scheduled = false;

  constructor(
    private readonly element: HTMLElement,
    private readonly actions: LinkActions,
    private readonly onUnread: (lines: number) => void,
  ) {
    element.addEventListener('scroll', () => this.scrolled(), { passive: true });
    new ResizeObserver(() => this.stick()).observe(element);
    document.addEventListener('visibilitychange', () => {
      this.scheduled = false;
      this.schedule();
    });
    for (const { kind, line } of recall<Remembered[]>('log') ?? []) {
      this.write(kind, line);
    }
  }

  /** Writes lines and calls `shown` when they, and all before them, are in the page. */
  output(lines: Line[], shown: () => void): void {
    for (const line of lines) {
      this.queue.push({ kind: 'game', line });
    }
    this.queue.push({ shown });
    this.bound();
    this.schedule();
  }

  write(kind: LineKind, line: Line, mark?: LineMark): void {
    this.queue.push({ kind, line, mark });
    this.bound();
    this.schedule();
  }

  notice(text: string): void {
    this.write('notice', [{ text }]);
  }

  /** Keeps the newest lines that were shown for a reload of this tab. */
  rememberTail(): void {
    remember('log', this.tail.slice(-REMEMBERED_LINES));
  }

  toBottom(): void {
    this.stuck = true;
    this.stick();
    this.read();
  }

  page(direction: 1 | -1): void {
    this.element.scrollBy({ top: direction * this.element.clientHeight * 0.9 });
  }

  /** What could not be seen any more when it came to be rendered is never rendered. */
  private bound(): void {
    if (this.queue.length > 2 * MAX_LINES) {
      for (const entry of this.queue.splice(0, this.queue.length - MAX_LINES)) {
        if ('shown' in entry) {
          entry.shown();
        }
      }
    }
  }

  private schedule(): void {
    if (this.scheduled) {
      return;
    }
    this.scheduled = true;
    const flush = (): void => {
      this.scheduled = false;
      this.flush();
    };
    // A hidden page gets no animation frames, but its output must go on to be shown and acknowledged.
    if (document.hidden) {
      setTimeout(flush, HIDDEN_FLUSH_MS);
    } else {
      requestAnimationFrame(flush);
    }
  }

  private flush(): void {
    if (this.queue.length === 0) {
      return;
    }
    const end = performance.now() + BUDGET_MS;
    let done = 0;
    let added = 0;
    const shown: (() => void)[] = [];
    while (done < this.queue.length && (done % LINES_BETWEEN_LOOKS !== 0 || performance.now() < end)) {
      const entry = this.queue[done++];
      if (entry !== undefined && 'line' in entry) {
        this.append(entry);
        added++;
      } else {
        entry?.shown();
      }
    }
    this.queue.splice(0, done);
    shown.forEach((each) => each());
    this.trim();
    if (this.stuck) {
      this.stick();
    } else if (added > 0) {
      this.unread += added;
      this.onUnread(this.unread);
    }
    if (this.queue.length > 0) {
      this.schedule();
    }
  }

  private append(entry: Entry): void {
    if (this.block === undefined || this.block.childElementCount >= BLOCK_LINES) {
      this.block?.classList.add('full');
      this.block = document.createElement('div');
      this.block.className = 'block';
      this.element.append(this.block);
    }
    const element = renderLine(entry.line, this.actions);
    if (entry.kind !== 'game') {
      element.classList.add(entry.kind);
    }
    entry.mark?.attach(element);
    this.block.append(element);
    this.lines++;
    this.tail.push({ kind: entry.kind, line: entry.line });
    if (this.tail.length > 2 * REMEMBERED_LINES) {
      this.tail.splice(0, REMEMBERED_LINES);
    }
  }

  private trim(): void {
    while (this.lines > MAX_LINES) {
      const first = this.element.firstElementChild;
      if (first === null || first === this.block) {
        return;
      }
      this.lines -= first.childElementCount;
      first.remove();
    }
  }

  private scrolled(): void {
    const below = this.element.scrollHeight - this.element.clientHeight - this.element.scrollTop;
    this.stuck = below <= NEAR_BOTTOM_PX;
    if (this.stuck) {
      this.read();
    }
  }

  private stick(): void {
    if (this.stuck) {
      this.element.scrollTop = this.element.scrollHeight;
    }
  }

  private read(): void {
    if (this.unread > 0) {
      this.unread = 0;
      this.onUnread(0);
    }
  }
}
