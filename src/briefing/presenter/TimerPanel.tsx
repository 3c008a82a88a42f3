import { useState } from 'react';
import { keep, readKept } from '../store/safeLocalStorage';
import { formatLeft, formatPace, formatTime, PLANNED, parsePlanned, timeRun } from './timer';
import { useWatch } from './useTimer';

const KEY = 'relata-planned-minutes';
const local = () => globalThis.localStorage;

interface Props {
  readonly at: number;
  readonly count: number;
}

/** The time of day, the time run, and how it compares with the time planned. */
export function WatchPanel({ at, count }: Props) {
  const { now, watch, pause, resume, restart } = useWatch();
  const [planned, setPlanned] = useState(() => parsePlanned(readKept(local, KEY)) ?? PLANNED.initial);
  const run = timeRun(watch, now);
  const plan = (text: string) => {
    const minutes = parsePlanned(text);
    if (minutes === null) return;
    setPlanned(minutes);
    keep(local, KEY, String(minutes));
  };
  return (
    <section aria-label="Time" className="watch">
      <p className="watch-run">
        <span className="eyebrow">Elapsed</span>
        <strong role="timer">{formatTime(run)}</strong>
        {watch.since === null ? (
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
          min={PLANNED.least}
          max={PLANNED.most}
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
