import { useState } from 'react';
import { readStored, writeStored } from '../store/safeStorage';
import {
  elapsed,
  formatLeft,
  formatPace,
  formatTime,
  PLANNED,
  parsePlanned,
  shareOf,
  useTimer,
} from './useTimer';

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
  const due = shareOf(planned, count) * (at + 1);
  return (
    <section aria-label="Time" className="timer">
      <div className="timer-figures">
        <p>
          <strong>{new Date(now).toLocaleTimeString('en-GB')}</strong>
          <span>clock</span>
        </p>
        <p>
          <strong role="timer">{formatTime(run)}</strong>
          <span>since the start</span>
        </p>
        <p>
          <strong>{formatLeft(run, planned)}</strong>
          <label>
            of{' '}
            <input
              type="number"
              aria-label="Planned, min"
              min={PLANNED.min}
              max={PLANNED.max}
              defaultValue={planned}
              onChange={(event) => plan(event.target.value)}
            />{' '}
            min
          </label>
        </p>
      </div>
      <PaceStrip at={at} count={count} ratio={run / (planned * 60_000)} />
      <p>
        Pace: <strong>{formatPace(run, planned, at, count)}</strong>; scene {at + 1} is due to end at{' '}
        {formatTime(due)}.
      </p>
      <p>
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
    </section>
  );
}

/** The scenes as equal shares of the planned time: those before, the present one, those to come; a sign for the time now. */
const PaceStrip = ({ at, count, ratio }: { at: number; count: number; ratio: number }) => (
  <div className="pace" aria-hidden="true">
    {Array.from({ length: count }, (_, index) => index).map((index) => (
      <span key={index} data-place={index < at ? 'before' : index === at ? 'now' : 'after'} />
    ))}
    <i style={{ left: `${100 * Math.min(1, ratio)}%` }} />
  </div>
);
