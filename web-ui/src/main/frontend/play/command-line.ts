import { History } from './history.js';

/** The input: history, masking of passwords, keys. Owns the element's value and type. */
export class CommandLine {
  private readonly history = new History();
  private masked = false;

  constructor(
    private readonly input: HTMLInputElement,
    private readonly send: (line: string) => boolean,
    private readonly page: (direction: 1 | -1) => void,
  ) {
    input.addEventListener('keydown', (event) => this.keydown(event));
  }

  submit(): void {
    const line = this.input.value;
    if (!this.send(line)) {
      return;
    }
    if (!this.masked) {
      this.history.add(line);
    }
    this.input.value = '';
  }

  /** Puts a command into the input for the player to finish. */
  fill(command: string): void {
    this.input.value = command;
    this.input.focus();
  }

  /** Whether what is typed is a password: shown as dots and kept nowhere. */
  mask(masked: boolean): void {
    if (this.masked && !masked) {
      // What was typed of a password must not turn up in clear.
      this.input.value = '';
    }
    this.masked = masked;
    this.input.type = masked ? 'password' : 'text';
    this.history.rewind();
  }

  private keydown(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    switch (event.key) {
      case 'ArrowUp':
        return this.recall(event, (typed) => this.history.up(typed));
      case 'ArrowDown':
        return this.recall(event, (typed) => this.history.down(typed));
      case 'Escape':
        this.input.value = '';
        this.history.rewind();
        return;
      case 'PageUp':
      case 'PageDown':
        event.preventDefault();
        this.page(event.key === 'PageUp' ? -1 : 1);
    }
  }

  private recall(event: KeyboardEvent, move: (typed: string) => string): void {
    event.preventDefault();
    if (!this.masked) {
      this.input.value = move(this.input.value);
      this.input.setSelectionRange(this.input.value.length, this.input.value.length);
    }
  }
}
