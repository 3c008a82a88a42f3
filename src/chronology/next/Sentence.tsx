import { useState } from 'react';
import type { Summary } from '../../data/chronologies/database';
import type { Dataset } from '../../model/dataset';
import { many } from '../open/tableWords';
import { edit, useSession } from '../store/openSession';
import { setSentence } from './nextEdits';
import { SmallForm } from './SmallForm';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/**
 * "16 claims from visits.csv, opened today, and 1 added by hand."; "No claims yet, begun on 3 May 2026." of one that was begun
 * from nothing. `added`: how many of the claims were added by hand.
 */
export function originWords({ claims, origin, made }: Summary, added: number, now = Date.now()): string {
  const day = DAY.format(made) === DAY.format(now) ? 'today' : `on ${DAY.format(made)}`;
  if (origin === '') return `${claims === 0 ? 'No claims yet' : many(claims, 'claim')}, begun ${day}.`;
  const own = added === 0 ? '' : `, and ${added} added by hand`;
  return `${many(claims - added, 'claim')} from ${origin}, opened ${day}${own}.`;
}

/** The line under the title of a chronology that does not say what it is about: where it comes from, and a way to say it. */
export function Sentence({ dataset }: { dataset: Dataset }) {
  const chronology = useSession((session) => session.chronology);
  const [isOpen, setOpen] = useState(false);
  if (dataset.standfirst) return null;
  const added = dataset.revisions.filter(({ what }) => what === 'added').length;
  const close = () => {
    setOpen(false);
    // What had the focus has gone, with the form or with the link.
    const title = document.querySelector<HTMLElement>('.masthead h1');
    title?.setAttribute('tabindex', '-1');
    title?.focus();
  };
  if (!isOpen)
    return (
      <p className="standfirst say-sentence">
        {chronology ? `${originWords(chronology.summary, added)} ` : '\u00a0'}
        {chronology && (
          <button type="button" className="link-button" onClick={() => setOpen(true)}>
            Say in a sentence what this is about
          </button>
        )}
      </p>
    );
  return (
    <div className="standfirst say-sentence">
      <SmallForm
        label="What this is about"
        act="Save"
        onClose={close}
        onSubmit={(said) =>
          edit({
            words: 'Said what the chronology is about',
            change: (records) => setSentence(records, said('sentence')),
          })
        }
      >
        <input
          type="text"
          name="sentence"
          aria-label="What this is about, in a sentence"
          placeholder="What this is about, in a sentence"
          maxLength={600}
          lang={dataset.language}
        />
      </SmallForm>
    </div>
  );
}
