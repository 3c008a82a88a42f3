import { useEffect, useState } from 'react';
import { readStored, writeStored } from '../store/safeStorage';
import { parseTimer, pauseTimer, resumeTimer, startTimer, type Timer } from './timer';

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
