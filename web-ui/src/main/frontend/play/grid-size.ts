const FALLBACK = { columns: 80, rows: 24 };

/** How many characters fit into an element of a fixed-width font: what telnet calls the window size. */
export function gridSize(element: HTMLElement): { columns: number; rows: number } {
  const probe = document.createElement('span');
  probe.textContent = '0'.repeat(100);
  probe.setAttribute('aria-hidden', 'true');
  probe.style.cssText = 'position: absolute; visibility: hidden; white-space: pre';
  const style = getComputedStyle(element);
  document.body.append(probe);
  probe.style.font = style.font;
  const width = probe.getBoundingClientRect().width / 100;
  probe.remove();
  const inner = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  const columns = Math.floor(inner / width);
  const rows = Math.floor(element.clientHeight / parseFloat(style.lineHeight));
  return columns > 0 && rows > 0 ? { columns, rows } : FALLBACK;
}
