import { html, nothing, type TemplateResult } from 'lit';

/** What GMCP has told of how the character stands (`Char.Status`) and what it has (`Char.Items`). */
export interface Standing {
  captions: Record<string, string>;
  values: Record<string, string>;
  belongings?: Belonging[];
}

interface Belonging {
  name: string;
  use: 'wielded' | 'worn' | '';
}

const MAX_VALUES = 24;
const MAX_THINGS = 200;
const MAX_TEXT = 200;

/** The texts of an object, as many as a panel holds. */
export function textsOf(data: unknown): Record<string, string> {
  const entries = Object.entries(record(data)).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(entries.slice(0, MAX_VALUES).map(([key, value]) => [key, text(value)]));
}

/** What the character has; undefined if the list is of another place, such as a room or a container. */
export function belongingsOf(data: unknown): Belonging[] | undefined {
  const { location, items } = record(data);
  if (location !== 'inv' || !Array.isArray(items)) {
    return undefined;
  }
  return items.slice(0, MAX_THINGS).map((item: unknown) => {
    const { name, attrib } = record(item);
    const letters = text(attrib);
    return { name: text(name), use: letters.includes('l') ? 'wielded' : letters.includes('w') ? 'worn' : '' };
  });
}

/** A value without a caption is for programs, and an empty one is not worth a line. */
export function renderStanding({ captions, values }: Standing): TemplateResult | typeof nothing {
  const shown = Object.entries(captions).filter(([key]) => (values[key] ?? '') !== '');
  if (shown.length === 0) {
    return nothing;
  }
  return html`<section class="standing" aria-label="Character">
    <dl>
      ${shown.map(
        ([key, caption]) =>
          html`<div>
            <dt>${caption}</dt>
            <dd>${values[key]}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

export function renderBelongings(belongings: Belonging[] | undefined): TemplateResult | typeof nothing {
  if (belongings === undefined || belongings.length === 0) {
    return nothing;
  }
  return html`<section class="belongings" aria-label="Inventory">
    <h2>Inventory</h2>
    <ul>
      ${belongings.map(
        ({ name, use }) => html`<li>${name}${use === '' ? nothing : html` <span class="use">${use}</span>`}</li>`,
      )}
    </ul>
  </section>`;
}

function record(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, MAX_TEXT) : '';
}
