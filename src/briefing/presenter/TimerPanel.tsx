import { useState } from 'react';
import { readStored, writeStored } from '../store/safeStorage';
import { elapsed, formatLeft, formatPace, formatTime, PLANNED, parsePlanned, useTimer } from './useTimer';

const KEY = 'relata-planned-minutes';
const local = () => globalThis.localStorage;

interface Props {
  readonly at: number;
  readonly count: number;
}

/** The time of day, the elapsed time, and how it compares with the planned time. */
export function TimerPanel({ at, count }: Props) {
  const { now, timer, pause, resume, restart } = useTimer();
  const [planned, setPlanned] = useState(() => parsePlanned(readStored(local, KEY)) ?? PLANNED.initial);
  const run = elapsed(timer, now);
  const plan = (text: string) => {
    const minutes = parsePlanned(text);
    if (minutes === null) return;
    setPlanned(minutes);
    writeStored(local, KEY, String(minutes));
  };
  return (
    <section aria-label="Time" className="timer">
      <p className="timer-run">
        <span className="eyebrow">Elapsed</span>
        <strong role="timer">{formatTime(run)}</strong>
        {timer.since === null ? (
          <button type="button" className="quiet-button" onClick={resume}>
            Resume
          </button>
        ) : (
          <button type="button" className="quiet-button" onClick={pause}>
            Pause
          </button>
        )}
        <button type="button" className="quiet-button" onClick={restart}>
          Reset
        </button>
      </p>
      <p>
        <span className="eyebrow">Pace</span>
        <strong>{formatPace(run, planned, at, count)}</strong>
        <span>{formatLeft(run, planned)}</span>
      </p>
      <p>
        <label className="eyebrow" htmlFor="planned">
          Planned, min
        </label>
        <input
          id="planned"
          type="number"
          min={PLANNED.min}
          max={PLANNED.max}
          defaultValue={planned}
          onChange={(event) => plan(event.target.value)}
        />
      </p>
      <p>
        <span className="eyebrow">Clock</span>
        <strong>{new Date(now).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}</strong>
      </p>
    </section>
  );
}
