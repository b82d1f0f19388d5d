const LONGEST_MS = 30_000;

/** How long to wait before the next try: 1–2 s, 2–4 s, 4–8 s … 15–30 s. The spread keeps many clients apart. */
export function backoff(failures: number): number {
  const longest = Math.min(LONGEST_MS, 2_000 * 2 ** Math.min(failures, 10));
  return longest / 2 + (Math.random() * longest) / 2;
}
