/** The presenter's watch: time run, and how that compares with the time planned. Times in ms, planned time in minutes. */

/** A watch that can be stopped: what has run before, and since when it runs again; null while it is stopped. */
export interface Watch {
  readonly carried: number;
  readonly since: number | null;
}

export const startWatch = (now: number): Watch => ({ carried: 0, since: now });

/** Time run so far; a clock that was set back never makes it negative. */
export const timeRun = ({ carried, since }: Watch, now: number): number =>
  carried + (since === null ? 0 : Math.max(0, now - since));

export const stopWatch = (watch: Watch, now: number): Watch => ({
  carried: timeRun(watch, now),
  since: null,
});

export const resumeWatch = (watch: Watch, now: number): Watch =>
  watch.since === null ? { ...watch, since: now } : watch;

/** `m:ss`, or `h:mm:ss` from an hour on. */
export function formatTime(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** Planned lengths that make sense, minutes. */
export const PLANNED = { least: 1, most: 240, initial: 20 } as const;

/** Minutes out of a field or a store: a whole number within bounds, or null. */
export function parsePlanned(text: string | null): number | null {
  const minutes = Number(text?.trim() || Number.NaN);
  return Number.isInteger(minutes) && minutes >= PLANNED.least && minutes <= PLANNED.most ? minutes : null;
}

/**
 * How the time run compares with an even share of the planned time per scene, in words: scene `at` (from 0) of `count`
 * should stand between its own share and the next.
 */
export function formatPace(run: number, planned: number, at: number, count: number): string {
  const share = (planned * 60_000) / Math.max(1, count);
  const [early, late] = [at * share - run, run - (at + 1) * share];
  const say = (ms: number) => `${Math.max(1, Math.round(ms / 60_000))} min`;
  if (late >= 30_000) return `${say(late)} behind`;
  if (early >= 30_000) return `${say(early)} ahead`;
  return 'on time';
}

/** The planned time that is left, or by how much it is over. */
export function formatLeft(run: number, planned: number): string {
  const left = planned * 60_000 - run;
  return left >= 0 ? `${formatTime(left + 999)} left` : `${formatTime(-left)} over`;
}
