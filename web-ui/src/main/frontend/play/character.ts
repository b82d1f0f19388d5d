import { html, nothing, type TemplateResult } from 'lit';

/** What GMCP has told about the character and where it is. */
export interface Character {
  vitals: Vital[];
  room?: Room;
}

interface Vital {
  key: 'hp' | 'mana' | 'stamina';
  label: string;
  now: number;
  max: number;
}

interface Room {
  name: string;
  area: string;
  exits: string[];
}

/** The names under which games report the same things. */
const VITALS: { key: Vital['key']; label: string; names: string[] }[] = [
  { key: 'hp', label: 'Health', names: ['hp', 'health'] },
  { key: 'mana', label: 'Mana', names: ['mp', 'mana', 'sp'] },
  { key: 'stamina', label: 'Stamina', names: ['st', 'stamina', 'mv', 'moves'] },
];

const DIRECTIONS: Record<string, string> = {
  n: 'north',
  ne: 'northeast',
  e: 'east',
  se: 'southeast',
  s: 'south',
  sw: 'southwest',
  w: 'west',
  nw: 'northwest',
  u: 'up',
  d: 'down',
  in: 'in',
  out: 'out',
};
const MAX_EXITS = 24;
const MAX_NAME = 200;

export function vitalsOf(data: unknown): Vital[] {
  const values = record(data);
  return VITALS.flatMap(({ key, label, names }) => {
    const name = names.find((n) => values[n] !== undefined);
    const now = Number(name === undefined ? NaN : values[name]);
    const max = Number(name === undefined ? NaN : values['max' + name]);
    return Number.isFinite(now) && Number.isFinite(max) && max > 0 ? [{ key, label, now, max }] : [];
  });
}

export function roomOf(data: unknown): Room {
  const values = record(data);
  const exits = Object.keys(record(values['exits'])).map((exit) => DIRECTIONS[exit.toLowerCase()] ?? exit);
  const order = Object.values(DIRECTIONS);
  const rank = (exit: string): number => (order.indexOf(exit) + order.length + 1) % (order.length + 1);
  return {
    name: text(values['name']),
    area: text(values['area']),
    exits: exits
      .map(text)
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, MAX_EXITS),
  };
}

export function renderVitals(vitals: Vital[]): TemplateResult | typeof nothing {
  if (vitals.length === 0) {
    return nothing;
  }
  return html`<section class="vitals" aria-label="Vitals">${vitals.map(renderVital)}</section>`;
}

function renderVital({ key, label, now, max }: Vital): TemplateResult {
  const share = Math.min(1, Math.max(0, now / max));
  return html`<div class="vital ${key} ${share <= 0.25 ? 'low' : ''}">
    <span class="vital-name" aria-hidden="true">${label}</span>
    <span class="vital-number" aria-hidden="true">${now}<i>/${max}</i></span>
    <div
      class="meter"
      role="meter"
      aria-label=${label}
      aria-valuemin="0"
      aria-valuemax=${max}
      aria-valuenow=${Math.min(max, Math.max(0, now))}
      aria-valuetext="${now} of ${max}"
    >
      <div class="fill" .style=${`inline-size: ${share * 100}%`}></div>
    </div>
  </div>`;
}

export function renderRoom(room: Room | undefined, walk: (exit: string) => void): TemplateResult | typeof nothing {
  if (room === undefined) {
    return nothing;
  }
  return html`<section class="room" aria-label="Where you are">
    <h2>${room.name}</h2>
    ${room.area === '' ? nothing : html`<p class="area">${room.area}</p>`}
    <div class="exits" role="group" aria-label="Exits">
      ${room.exits.map(
        (exit) => html`<button type="button" class="exit" @click=${() => walk(exit)}>${exit}</button>`,
      )}
    </div>
  </section>`;
}

function record(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, MAX_NAME) : '';
}
