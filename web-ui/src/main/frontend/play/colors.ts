import type { Color } from './frames.js';

type Rgb = readonly [number, number, number];

/** AA for text of normal size (WCAG 1.4.3). */
const ENOUGH = 4.5;
// Paper and ink of shared/theme.css.
const DARK_PAPER: Rgb = [0x14, 0x17, 0x1c];
const LIGHT_PAPER: Rgb = [0xfb, 0xf8, 0xf1];
const DARK_INK: Rgb = [0xdc, 0xd7, 0xcb];
const LIGHT_INK: Rgb = [0x24, 0x27, 0x2d];
const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

/** The sixteen named colours, chosen for each paper; where the game paints the paper too, the first. */
const BASIC = hues(
  '2e3440 d95f5f 79b56a d3a64c 6a9fe0 b98ad6 5db8b8 c9c5ba 7d8594 ff8585 9ada86 f2cc6b 92bdff d7abf2 82dcdc ffffff',
);
const BASIC_ON_LIGHT = hues(
  '24272d b3261e 2f6f2a 8a5a00 2456a6 7a3e9d 0f6b70 5c584e 6b665b c8321f 3c7a1e 9a6200 2f66c4 9048b8 0b757b 24272d',
);

const CUBE = [0, 95, 135, 175, 215, 255];

export interface Paint {
  color?: string;
  background?: string;
}

const mixed = new Map<string, Paint>();
const MAX_MIXED = 4_096;

/** CSS colours for what the game asked for, moved just so far that they can be read on either scheme's paper. */
export function paint(fg: Color | undefined, bg: Color | undefined, inverse: boolean): Paint {
  const key = `${fg}/${bg}/${inverse}`;
  let result = mixed.get(key);
  if (result === undefined) {
    result = inverse ? mixInverse(fg, bg) : mix(fg, bg);
    if (mixed.size >= MAX_MIXED) {
      mixed.clear();
    }
    mixed.set(key, result);
  }
  return result;
}

function mix(fg: Color | undefined, bg: Color | undefined): Paint {
  if (bg !== undefined) {
    const paper = rgb(bg);
    return { color: css(readable(fg === undefined ? opposite(paper) : rgb(fg), paper)), background: css(paper) };
  }
  return fg === undefined ? {} : { color: onEither(fg, LIGHT_PAPER, DARK_PAPER) };
}

/** A colour that can be read on `light` in the light scheme and on `dark` in the dark one. */
function onEither(color: Color, light: Rgb, dark: Rgb): string {
  const onLight = (typeof color === 'number' ? BASIC_ON_LIGHT[color] : undefined) ?? rgb(color);
  return `light-dark(${css(readable(onLight, light))}, ${css(readable(rgb(color), dark))})`;
}

function mixInverse(fg: Color | undefined, bg: Color | undefined): Paint {
  if (fg === undefined) {
    return bg === undefined
      ? { color: 'var(--paper)', background: 'var(--ink)' }
      : { color: onEither(bg, LIGHT_INK, DARK_INK), background: 'var(--ink)' };
  }
  return mix(bg, fg);
}

function hues(list: string): Rgb[] {
  return list.split(' ').map((hex) => rgb('#' + hex));
}

function rgb(color: Color): Rgb {
  if (typeof color === 'number') {
    return palette(color);
  }
  const value = /^#[0-9a-f]{6}$/i.test(color) ? parseInt(color.slice(1), 16) : 0x808080;
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function palette(index: number): Rgb {
  if (index < 16) {
    return BASIC[index] ?? WHITE;
  }
  if (index < 232) {
    const i = index - 16;
    return [CUBE[Math.floor(i / 36)] ?? 0, CUBE[Math.floor(i / 6) % 6] ?? 0, CUBE[i % 6] ?? 0];
  }
  const grey = 8 + 10 * (Math.min(index, 255) - 232);
  return [grey, grey, grey];
}

/** `ink`, mixed with black or white in steps until it stands out from `paper`. */
function readable(ink: Rgb, paper: Rgb): Rgb {
  const towards = opposite(paper);
  for (let step = 0; step < 10; step++) {
    const share = step / 10;
    const tried = ink.map((c, i) => Math.round(c + ((towards[i] ?? 0) - c) * share)) as unknown as Rgb;
    if (contrast(tried, paper) >= ENOUGH) {
      return tried;
    }
  }
  return towards;
}

function opposite(paper: Rgb): Rgb {
  return contrast(WHITE, paper) > contrast(BLACK, paper) ? WHITE : BLACK;
}

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: Rgb): number {
  const [r, g, b] = color.map((c) => {
    const s = c / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function css(color: Rgb): string {
  return '#' + color.map((c) => c.toString(16).padStart(2, '0')).join('');
}
