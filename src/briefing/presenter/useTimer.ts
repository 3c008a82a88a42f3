import { useEffect, useState } from 'react';
import { keep, readKept } from '../store/safeLocalStorage';
import { resumeWatch, startWatch, stopWatch, type Watch } from './timer';

const KEY = 'relata-presenter-watch';
const session = () => globalThis.sessionStorage;

export interface RunningWatch {
  readonly now: number;
  readonly watch: Watch;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly restart: () => void;
}

/** A watch that goes on over a reload of its window, and the time of day, both told every second. */
export function useWatch(): RunningWatch {
  const [now, setNow] = useState(Date.now);
  const [watch, setWatch] = useState(() => parseWatch(readKept(session, KEY)) ?? startWatch(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => keep(session, KEY, JSON.stringify(watch)), [watch]);
  const change = (to: (watch: Watch, now: number) => Watch) => () => {
    const at = Date.now();
    setNow(at);
    setWatch((one) => to(one, at));
  };
  return {
    now,
    watch,
    pause: change(stopWatch),
    resume: change(resumeWatch),
    restart: change((_watch, at) => startWatch(at)),
  };
}

/** A watch as it was kept; null for anything else. */
export function parseWatch(text: string | null): Watch | null {
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
