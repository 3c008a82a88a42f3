import { useEffect, useState } from 'react';
import { readStored, writeStored } from '../store/safeStorage';

/** The presenter's timer: elapsed and planned time. Times in ms, planned time in minutes. */

export interface Timer {
  /** Time run before the last pause. */
  readonly carried: number;
  /** When it was started or resumed; null while it is paused. */
  readonly since: number | null;
}

export const startTimer = (now: number): Timer => ({ carried: 0, since: now });

/** Time run so far; never negative, even when the clock is set back. */
export const elapsed = ({ carried, since }: Timer, now: number): number =>
  carried + (since === null ? 0 : Math.max(0, now - since));

export const pauseTimer = (timer: Timer, now: number): Timer => ({
  carried: elapsed(timer, now),
  since: null,
});

export const resumeTimer = (timer: Timer, now: number): Timer =>
  timer.since === null ? { ...timer, since: now } : timer;

/** The timer in a stored text; null for anything else. */
export function parseTimer(text: string | null): Timer | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (typeof value !== 'object' || value === null || !('carried' in value && 'since' in value)) return null;
    const { carried, since } = value;
    if (typeof carried !== 'number' || !(since === null || typeof since === 'number')) return null;
    return { carried, since };
  } catch {
    return null;
  }
}

/** `m:ss`, or `h:mm:ss` from an hour on. */
export function formatTime(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** Bounds and default of the planned time, minutes. */
export const PLANNED = { min: 1, max: 240, initial: 20 } as const;

/** Reads minutes: a whole number within bounds, or null. */
export function parsePlanned(text: string | null): number | null {
  const minutes = Number(text?.trim() || Number.NaN);
  return Number.isInteger(minutes) && minutes >= PLANNED.min && minutes <= PLANNED.max ? minutes : null;
}

/** The share of each scene in the planned time, ms: all have the same. */
export const shareOf = (planned: number, count: number): number => (planned * 60_000) / Math.max(1, count);

/**
 * Compares the elapsed time with an even share of the planned time per scene, in words: scene `at` (from 0) of `count`
 * should be on stage between its own share and the next.
 */
export function formatPace(run: number, planned: number, at: number, count: number): string {
  const share = shareOf(planned, count);
  const [early, late] = [at * share - run, run - (at + 1) * share];
  const formatMinutes = (ms: number) => `${Math.max(1, Math.round(ms / 60_000))} min`;
  if (late >= 30_000) return `${formatMinutes(late)} behind`;
  if (early >= 30_000) return `${formatMinutes(early)} ahead`;
  return 'on time';
}

/** The planned time that is left, or by how much it is exceeded, in words. */
export function formatLeft(run: number, planned: number): string {
  const left = planned * 60_000 - run;
  return left >= 0 ? `${formatTime(left + 999)} left` : `${formatTime(-left)} over`;
}

const KEY = 'relata-presenter-watch';
const session = () => globalThis.sessionStorage;

export interface RunningTimer {
  readonly now: number;
  readonly timer: Timer;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly restart: () => void;
}

/** A timer that survives a reload of its window, and the time of day, both updated every second. */
export function useTimer(): RunningTimer {
  const [now, setNow] = useState(Date.now);
  const [timer, setTimer] = useState(() => parseTimer(readStored(session, KEY)) ?? startTimer(Date.now()));
  useEffect(() => {
    const interval = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(interval);
  }, []);
  useEffect(() => writeStored(session, KEY, JSON.stringify(timer)), [timer]);
  const change = (to: (timer: Timer, now: number) => Timer) => () => {
    const at = Date.now();
    setNow(at);
    setTimer((one) => to(one, at));
  };
  return {
    now,
    timer,
    pause: change(pauseTimer),
    resume: change(resumeTimer),
    restart: change((_timer, at) => startTimer(at)),
  };
}
