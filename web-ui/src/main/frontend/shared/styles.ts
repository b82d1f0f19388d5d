import type { CSSResultGroup } from 'lit';
import { CSSResult } from 'lit';

/** Applies a style sheet to the whole page, once a module. Constructed sheets need no exception in the page's policy. */
export function wear(css: CSSResultGroup): void {
  if (css instanceof CSSResult && css.styleSheet !== undefined) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, css.styleSheet];
  }
}
