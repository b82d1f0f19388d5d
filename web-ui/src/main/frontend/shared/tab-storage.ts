// What a tab remembers across a reload. A browser may refuse storage altogether: then nothing is remembered.

const PREFIX = 'zev-mud:';

export function recall<T>(key: string): T | undefined {
  try {
    const json = sessionStorage.getItem(PREFIX + key);
    return json === null ? undefined : (JSON.parse(json) as T);
  } catch {
    return undefined;
  }
}

export function remember(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Full or forbidden: the page goes on without it.
  }
}

export function forget(key: string): void {
  try {
    sessionStorage.removeItem(PREFIX + key);
  } catch {
    // As above.
  }
}
