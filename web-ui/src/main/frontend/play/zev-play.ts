import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { wear } from '../shared/styles.js';
import theme from '../shared/theme.css?inline';
import { type Character, renderRoom, renderVitals, roomOf, vitalsOf } from './character.js';
import { CommandLine } from './command-line.js';
import type { Line, OutputItem, Span } from './frames.js';
import type { GmcpMessages } from './gmcp.js';
import { GameLink } from './game-link.js';
import { gridSize } from './grid-size.js';
import { describe, type LinkState } from './link-state.js';
import type { LogInAnswer } from './log-in.js';
import './log-in.js';
import { LineMark, OutputLog } from './output-log.js';
import css from './play.css?inline';
import { renderSpan } from './spans.js';
import { belongingsOf, renderBelongings, renderStanding, type Standing, textsOf } from './standing.js';

wear(theme);
wear(css);

const DEFAULT_PROXY_PORT = 8080;
const RESIZE_REST_MS = 300;
const NOT_TAKEN = 'Not connected: your line was not sent and is still in the input.';
const NOTES = { waiting: 'waiting to be sent', sent: '', lost: 'not sent: the session is over' };

/** GMCP's names have no case. */
function names(name: string, message: keyof GmcpMessages): boolean {
  return name.toLowerCase() === message.toLowerCase();
}

/** The players' page: the game's log, the command line, and panels that read GMCP. In the light DOM, for selection and search. */
@customElement('zev-play')
export class ZevPlay extends LitElement {
  /** Where the browser reaches the proxy; without it, on this page's host. */
  @property({ attribute: 'proxy-url' }) proxyUrl = '';

  /** Whether this page's server exchanges name and password for a ticket. */
  @property({ attribute: 'logs-in', type: Boolean }) logsIn = false;

  /** Put here by Flow: what PlayView lets the page call. */
  declare $server?: { logIn(name: string, password: string): Promise<LogInAnswer> };

  @state() private inSession = true;
  /** Whether a ticket is on its way, or has led to the choice of a character. */
  @state() private entering = false;
  @state() private link: LinkState = { kind: 'connecting' };
  @state() private world = 'zev-mud';
  @state() private character: Character = { vitals: [] };
  @state() private standing: Standing = { captions: {}, values: {} };
  @state() private prompt: Span[] = [];
  @state() private secret = false;
  @state() private unread = 0;
  @state() private seconds = 0;
  @state() private announcement = '';

  @query('.log') private logElement!: HTMLElement;
  @query('#command') private input!: HTMLInputElement;

  private log?: OutputLog;
  private commandLine?: CommandLine;
  private game?: GameLink;
  private countdown?: number;
  private resizing?: number;
  private readonly sizes = new ResizeObserver(() => {
    window.clearTimeout(this.resizing);
    this.resizing = window.setTimeout(() => this.game?.resized(), RESIZE_REST_MS);
  });
  private readonly actions = {
    send: (command: string): void => void this.send(command),
    prompt: (command: string): void => this.commandLine?.fill(command),
  };

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.start());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Flow moves the element once while it builds the page: that is no reason to hang up.
    window.setTimeout(() => {
      if (!this.isConnected) {
        this.stop();
      }
    });
  }

  private stop(): void {
    window.removeEventListener('pagehide', this.leave);
    document.removeEventListener('keydown', this.keydown);
    window.clearInterval(this.countdown);
    this.sizes.disconnect();
    this.game?.close();
    this.game = undefined;
  }

  private start(): void {
    if (!this.isConnected || this.game !== undefined) {
      return;
    }
    this.log ??= new OutputLog(this.logElement, this.actions, (lines) => (this.unread = lines));
    this.commandLine ??= new CommandLine(this.input, (line) => this.send(line), (by) => this.log?.page(by));
    window.addEventListener('pagehide', this.leave);
    document.addEventListener('keydown', this.keydown);
    this.sizes.observe(this.logElement);
    this.game = new GameLink(this.proxyAddress(), {
      state: (link) => this.linked(link),
      output: (items, shown) => this.output(items, shown),
      opened: (mud) => (this.world = mud.name),
      inSession: (yes) => {
        this.inSession = yes;
        this.entering = false;
      },
      notice: (text) => this.log?.notice(text),
      size: () => gridSize(this.logElement),
    });
    for (const waiting of this.game.outbox.all()) {
      waiting.became = this.echo(waiting.line, false);
      waiting.became('waiting');
    }
    // On a touch screen the keyboard would cover the greeting. Later, because Flow moves the element first.
    if (!matchMedia('(pointer: coarse)').matches) {
      window.setTimeout(() => this.input.focus());
    }
  }

  private proxyAddress(): string {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    return this.proxyUrl || `${scheme}://${location.hostname}:${DEFAULT_PROXY_PORT}`;
  }

  private linked(link: LinkState): void {
    const changed = link.kind !== this.link.kind;
    this.link = link;
    if (link.kind !== 'online' && link.kind !== 'connecting') {
      this.entering = false;
    }
    window.clearInterval(this.countdown);
    if (link.kind === 'waiting') {
      const tick = (): void => {
        this.seconds = Math.max(0, Math.ceil((link.at - Date.now()) / 1_000));
      };
      tick();
      this.countdown = window.setInterval(tick, 500);
    }
    if (changed) {
      const { brief, sentence } = describe(link);
      this.announcement = sentence === '' ? brief : `${brief}. ${sentence}`;
    }
    if (link.kind === 'ended') {
      this.setSecret(false);
      this.prompt = [];
    }
  }

  private output(items: OutputItem[], shown: () => void): void {
    const lines: Line[] = [];
    for (const item of items) {
      switch (item.kind) {
        case 'text':
          lines.push(...item.lines);
          break;
        case 'prompt':
          this.prompt = item.spans;
          break;
        case 'echo':
          this.setSecret(!item.on);
          break;
        case 'gmcp':
          this.gmcp(item.name, item.data);
          break;
      }
    }
    this.log?.output(lines, shown);
  }

  private gmcp(name: string, data: unknown): void {
    if (names(name, 'Char.Vitals')) {
      this.character = { ...this.character, vitals: vitalsOf(data) };
    } else if (names(name, 'Room.Info')) {
      this.character = { ...this.character, room: roomOf(data) };
    } else if (names(name, 'Char.StatusVars')) {
      this.standing = { ...this.standing, captions: textsOf(data) };
    } else if (names(name, 'Char.Status')) {
      this.standing = { ...this.standing, values: { ...this.standing.values, ...textsOf(data) } };
    } else if (names(name, 'Char.Items.List')) {
      this.standing = { ...this.standing, belongings: belongingsOf(data) ?? this.standing.belongings };
    }
  }

  private setSecret(secret: boolean): void {
    if (secret !== this.secret) {
      this.secret = secret;
      this.commandLine?.mask(secret);
    }
  }

  /** False if the line could not be taken: it stays in the input. */
  private send(line: string): boolean {
    const secret = this.secret;
    const mark = new LineMark();
    if (!this.game?.send(line, secret, (what) => mark.note(NOTES[what]))) {
      this.announcement = NOT_TAKEN;
      this.log?.notice(NOT_TAKEN);
      return false;
    }
    this.echo(line, secret, mark);
    this.log?.toBottom();
    return true;
  }

  /** Writes the player's own line into the log; of a password only the question. */
  private echo(line: string, secret: boolean, mark = new LineMark()): (what: keyof typeof NOTES) => void {
    if (secret || this.character.vitals.length === 0) {
      const question = this.prompt.map((span): Span => ({ ...span, flags: [...(span.flags ?? []), 'dim'] }));
      this.log?.write('answer', secret ? question : [...question, { text: line }], mark);
      this.prompt = [];
    } else {
      this.log?.write('own', [{ text: line }], mark);
    }
    return (what) => mark.note(NOTES[what]);
  }

  private readonly leave = (): void => this.log?.rememberTail();

  /** Typing goes to the input wherever one has clicked before. */
  private readonly keydown = (event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : undefined;
    const printable = event.key.length === 1 && event.key !== ' ';
    if (printable && !event.ctrlKey && !event.metaKey && !event.altKey && !target?.closest('input, textarea, select')) {
      this.input.focus();
    }
  };

  private clicked(event: PointerEvent): void {
    const selecting = document.getSelection()?.isCollapsed === false;
    const onLink = event.target instanceof Element && event.target.closest('a, button') !== null;
    // A finger on the log scrolls or reads; it wants no keyboard.
    if (event.pointerType === 'mouse' && !selecting && !onLink) {
      this.input.focus({ preventScroll: true });
    }
  }

  protected override render(): TemplateResult {
    return html`
      <header class="bar">
        <h1>${this.world}</h1>
        <p class="state" data-state=${this.link.kind}>${describe(this.link).brief}</p>
      </header>
      <main>
        <div class="output">
          <div
            class="log"
            role="log"
            aria-label="Game output"
            aria-live="polite"
            tabindex="0"
            @click=${(event: PointerEvent) => this.clicked(event)}
          ></div>
          ${this.unread === 0 ? nothing : this.renderUnread()}
        </div>
        <aside aria-label="Character and place">
          ${renderRoom(this.character.room, (exit) => this.send(exit))} ${renderVitals(this.character.vitals)}
          ${renderStanding(this.standing)} ${renderBelongings(this.standing.belongings)}
        </aside>
        <div class="entry">${this.renderAway()} ${this.renderLogIn()} ${this.renderCommandLine()}</div>
      </main>
      <p class="unseen" role="status">${this.announcement}</p>
    `;
  }

  private renderUnread(): TemplateResult {
    const lines = this.unread === 1 ? '1 new line' : `${this.unread} new lines`;
    return html`<button type="button" class="unread" @click=${() => this.log?.toBottom()}>${lines} ↓</button>`;
  }

  private renderAway(): TemplateResult | typeof nothing {
    const { sentence, button } = describe(this.link);
    if (sentence === '') {
      return nothing;
    }
    return html`<div class="away">
      <p>
        ${sentence}
        ${this.link.kind === 'waiting' ? html`<span class="countdown">Trying again in ${this.seconds} s.</span>` : nothing}
      </p>
      ${button === undefined
        ? nothing
        : html`<button type="button" @click=${() => this.again()}>${button}</button>`}
    </div>`;
  }

  private renderLogIn(): TemplateResult | typeof nothing {
    // A game without sessions shows by its vitals that one is in.
    if (!this.logsIn || this.inSession || this.entering || this.character.vitals.length > 0 || this.link.kind !== 'online') {
      return nothing;
    }
    return html`<zev-log-in
      .ask=${(name: string, password: string) => this.askForTicket(name, password)}
      @ticket=${(event: CustomEvent<string>) => this.enter(event.detail)}
      @cancelled=${() => this.input.focus()}
    ></zev-log-in>`;
  }

  private async askForTicket(name: string, password: string): Promise<LogInAnswer> {
    return (await this.$server?.logIn(name, password)) ?? {};
  }

  private enter(ticket: string): void {
    this.setSecret(false);
    this.prompt = [];
    this.entering = true;
    this.game?.logIn(ticket);
    this.input.focus();
  }

  private again(): void {
    this.game?.connect();
    this.input.focus();
  }

  private renderCommandLine(): TemplateResult {
    // The question of a login is read out; the prompt of a fight, whose numbers the meters have, is not.
    const live = this.character.vitals.length === 0 ? 'polite' : 'off';
    return html`<form class="command" autocomplete="off" @submit=${(event: SubmitEvent) => this.submit(event)}>
      <p class="prompt" id="prompt" aria-live=${live}>${this.prompt.map((span) => renderSpan(span, this.actions))}</p>
      <label class="unseen" for="command">${this.secret ? 'Password' : 'Command'}</label>
      <input
        id="command"
        type="text"
        aria-describedby="prompt"
        autocomplete="off"
        autocapitalize="none"
        autocorrect="off"
        spellcheck="false"
        enterkeyhint="send"
        maxlength="4000"
      />
      <button type="submit" class="send">Send</button>
    </form>`;
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    this.commandLine?.submit();
  }
}
