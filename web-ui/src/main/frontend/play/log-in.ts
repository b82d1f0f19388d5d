import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';

/** What the page's server answers to a log-in: a ticket, or why there is none. */
export interface LogInAnswer {
  ticket?: string | null;
  problem?: string | null;
}

const OUT_OF_REACH = 'This page cannot reach its server. Type your name and password below.';

/**
 * A log-in that browsers and their password stores understand. It is one way in beside the game's own questions, and stays
 * closed until it is wanted. A `ticket` event carries what lets in. In the light DOM, for password stores.
 */
@customElement('zev-log-in')
export class ZevLogIn extends LitElement {
  /** Asks the page's server. */
  @property({ attribute: false }) ask?: (name: string, password: string) => Promise<LogInAnswer>;

  @state() private open = false;
  @state() private busy = false;
  @state() private problem = '';

  @query('#account') private account?: HTMLInputElement;
  @query('#account-password') private password?: HTMLInputElement;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return this.open ? this.renderForm() : this.renderOffer();
  }

  private renderOffer(): TemplateResult {
    return html`<p class="offer">
      <button type="button" @click=${() => void this.begin()}>Log in with a form</button>
      or answer the game below.
    </p>`;
  }

  private renderForm(): TemplateResult {
    return html`<form
      class="log-in"
      aria-label="Log in"
      @submit=${(event: SubmitEvent) => void this.submit(event)}
      @keydown=${(event: KeyboardEvent) => this.keydown(event)}
    >
      <label for="account">Account</label>
      <input id="account" name="username" autocomplete="username" autocapitalize="none" maxlength="20" required />
      <label for="account-password">Password of the account</label>
      <input
        id="account-password"
        name="password"
        type="password"
        autocomplete="current-password"
        maxlength="128"
        required
      />
      <div class="buttons">
        <button type="submit" ?disabled=${this.busy}>Log in</button>
        <button type="button" @click=${() => this.close()}>Cancel</button>
      </div>
      <p class="problem" role="alert">${this.problem === '' ? nothing : this.problem}</p>
    </form>`;
  }

  private async begin(): Promise<void> {
    this.open = true;
    this.problem = '';
    await this.updateComplete;
    this.account?.focus();
  }

  private close(): void {
    this.open = false;
    this.dispatchEvent(new CustomEvent('cancelled'));
  }

  private keydown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.close();
    }
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy || this.ask === undefined || this.account === undefined || this.password === undefined) {
      return;
    }
    this.busy = true;
    this.problem = '';
    const { ticket, problem }: LogInAnswer = await this.ask(this.account.value, this.password.value).catch(() => ({}));
    this.busy = false;
    if (typeof ticket === 'string') {
      this.open = false;
      this.dispatchEvent(new CustomEvent('ticket', { detail: ticket }));
    } else {
      this.problem = problem ?? OUT_OF_REACH;
      this.password.select();
      this.password.focus();
    }
  }
}
