import { messageOf } from '../../lib/error';
import '../chronology.css';
import { useState } from 'react';
import {
  copyChronology,
  KEPT_DAYS,
  removeChronology,
  restoreChronology,
} from '../../data/chronologies/chronologyStore';
import type { Summary } from '../../data/chronologies/database';
import { ownAddress } from '../../data/load/datasetAddress';
import { formatFigure } from '../../lib/number';
import { datasetHref } from '../../state/addressActs';
import { onFirstPress } from '../../state/presses';
import { setTab } from '../../state/store';
import { useChronologies } from './useChronologies';

const TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** "22 claims, changed 24 Nov 2026, 14:32". */
export const formatSummary = ({ claims, changed }: Summary): string =>
  `${claims === 1 ? '1 claim' : `${formatFigure(claims)} claims`}, changed ${TIME.format(changed)}`;

/** All chronologies that this browser keeps, those that were removed below. */
export function MinePage() {
  const { all, problem, refresh } = useChronologies();
  const [message, setMessage] = useState('');
  const act = (task: Promise<unknown>, words: string) => {
    task.then(
      () => {
        setMessage(words);
        refresh();
      },
      (error: unknown) => setMessage(messageOf(error)),
    );
  };
  const kept = all?.filter(({ removed }) => removed === null) ?? [];
  const removed = all?.filter((one) => one.removed !== null) ?? [];
  return (
    <main className="chronology-page">
      <h2>My chronologies</h2>
      <p className="chronology-lead">
        They are kept in this browser, on this computer. Nothing is sent anywhere.
      </p>
      <p role="status" className="chronology-message">
        {message}
      </p>
      {problem && <p role="alert">{problem}</p>}
      {all && kept.length === 0 && (
        <p>
          Nothing yet. What you open stays here.{' '}
          <button type="button" className="link-button" onClick={() => setTab('open')}>
            Open data…
          </button>
        </p>
      )}
      <ul className="chronology-list">
        {kept.map((one) => (
          <li key={one.id}>
            <div>
              <a href={datasetHref(ownAddress(one.id))}>{one.title}</a>
              <p className="muted">
                {formatSummary(one)}
                {one.origin && <> · begun from {one.origin}</>}
              </p>
            </div>
            <button
              type="button"
              className="quiet-button"
              aria-label={`Copy ${one.title}`}
              onClick={onFirstPress(() =>
                act(copyChronology(one.id, copyTitle(one.title)), `“${one.title}” has been copied.`),
              )}
            >
              Copy
            </button>
            <button
              type="button"
              className="quiet-button"
              aria-label={`Remove ${one.title}`}
              onClick={() => act(removeChronology(one.id), `“${one.title}” has been removed.`)}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      {removed.length > 0 && (
        <>
          <h3>Removed</h3>
          <p className="muted">You can take these back for {KEPT_DAYS} days.</p>
          <ul className="chronology-list">
            {removed.map((one) => (
              <li key={one.id}>
                <div>
                  {one.title}
                  <p className="muted">{formatSummary(one)}</p>
                </div>
                <button
                  type="button"
                  className="quiet-button"
                  aria-label={`Take back ${one.title}`}
                  onClick={() => act(restoreChronology(one.id), `“${one.title}” is back.`)}
                >
                  Take back
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </main>
  );
}

const copyTitle = (title: string): string => `${title.slice(0, 190)}, copy`;
