import { briefingFileName } from '../export/files/fileNames';
import { saveFile } from '../panels/export/saveFile';
import { formatBriefingFile } from './briefingFile';
import type { Desk } from './desk';
import { keepMine, takeTheirs } from './deskBriefings';
import { saveAgain } from './deskEdits';
import { idOf, type Own, type Saving } from './ownBriefing';

const WORDS: Readonly<Record<Exclude<Saving, 'changed'>, string>> = {
  saved: 'Saved in this browser',
  full: 'Not saved: this browser’s storage is full.',
  forbidden: 'Not saved: the browser does not let this page keep anything.',
  lost: 'Not saved: the browser did not keep what was written.',
};

/** Whether the briefing is saved, and if it is not, what can be done. */
export function SavingNote({ desk, own }: { desk: Desk; own: Own }) {
  const { saving } = own;
  if (saving === 'changed') return <ChangedNote desk={desk} own={own} />;
  return (
    <div className={saving === 'saved' ? 'saving' : 'notice notice-problem'}>
      <span role="status" aria-label="Saving">
        {WORDS[saving]}
      </span>
      {saving !== 'saved' && (
        <>
          <span>All is still here as long as this page stays open.</span>
          <button type="button" onClick={() => download(desk, own)}>
            Download the briefing
          </button>
          <button type="button" onClick={() => saveAgain(desk, idOf(own))}>
            Try again
          </button>
        </>
      )}
    </div>
  );
}

function ChangedNote({ desk, own }: { desk: Desk; own: Own }) {
  const isThere = own.theirs !== null;
  return (
    <div className="notice notice-problem">
      <span role="status" aria-label="Saving">
        {isThere
          ? 'Not saved: another window has changed this briefing, and what is here differs.'
          : 'Not saved: another window has taken this briefing away, or made it unreadable.'}
      </span>
      <button type="button" onClick={() => keepMine(desk, idOf(own))}>
        {isThere ? 'Keep mine as a copy' : 'Keep mine'}
      </button>
      <button type="button" onClick={() => takeTheirs(desk, idOf(own))}>
        {isThere ? 'Take the other' : 'Let it go'}
      </button>
    </div>
  );
}

function download({ dataset }: Desk, { history: { now } }: Own): void {
  const blob = new Blob([formatBriefingFile(now, dataset)], { type: 'application/json' });
  saveFile({ name: briefingFileName(now, dataset, 'briefing.json'), blob });
}
