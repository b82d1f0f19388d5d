import { paint } from './colors.js';
import type { Line, Link, Span } from './frames.js';

/** What a click on a link in the text does. */
export interface LinkActions {
  send(command: string): void;
  prompt(command: string): void;
}

/** A line of the game as an element. Text is only ever set as text. */
export function renderLine(line: Line, actions: LinkActions): HTMLElement {
  const element = document.createElement('div');
  element.className = 'line';
  element.append(...line.map((span) => renderSpan(span, actions)));
  return element;
}

export function renderSpan(span: Span, actions: LinkActions): Node {
  const flags = span.flags ?? [];
  if (
    span.link === undefined &&
    span.fg === undefined &&
    span.bg === undefined &&
    span.underlineColor === undefined &&
    flags.length === 0
  ) {
    return document.createTextNode(span.text);
  }
  const element = span.link === undefined ? document.createElement('span') : renderLink(span.link, actions);
  element.textContent = span.text;
  element.classList.add(...flags);
  const { color, background } = paint(span.fg, span.bg, flags.includes('inverse'));
  if (color !== undefined) {
    element.style.color = color;
  }
  if (background !== undefined) {
    element.style.backgroundColor = background;
  }
  if (span.underline !== undefined) {
    element.style.textDecorationStyle = span.underline === 'curly' ? 'wavy' : span.underline;
  }
  if (span.underlineColor !== undefined) {
    element.style.textDecorationColor = paint(span.underlineColor, undefined, false).color ?? '';
  }
  return element;
}

function renderLink(link: Link, actions: LinkActions): HTMLElement {
  if ('href' in link) {
    return renderHref(link.href);
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link';
  if ('send' in link) {
    button.title = `Send: ${link.send}`;
    button.addEventListener('click', () => actions.send(link.send));
  } else {
    button.title = `Type: ${link.prompt}`;
    button.addEventListener('click', () => actions.prompt(link.prompt));
  }
  return button;
}

function renderHref(href: string): HTMLElement {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    return document.createElement('span');
  }
  const anchor = document.createElement('a');
  anchor.href = url.href;
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
  anchor.title = url.href;
  return anchor;
}
