import './chronology.css';
import { useState } from 'react';
import type { Tab } from '../address/viewState';
import { ownAddress } from '../data/load/datasetAddress';
import { messageOf } from '../lib/error';
import type { Dataset } from '../model/dataset';
import { openDataset } from '../state/addressActs';
import { onFirstPress } from '../state/presses';
import { setTab, useViewState } from '../state/store';
import { downloadDataset } from './open/downloadDataset';
import { copyDataset } from './open/openFile';
import { setEditing, showLog, showThings } from './store/editing';
import { editNext } from './store/notes';

interface Props {
  readonly dataset: Dataset;
  /** Whether it is a chronology of one's own. */
  readonly isOwn: boolean;
}

/** The pages that have what changes a chronology, and its log. */
const EDITED_ON: readonly Tab[] = ['explore', 'table', 'review'];

/** All of a dataset in a file that opens here again. */
const FORMATS = [
  ['json', 'Relata'],
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
] as const;

/** What can be done with data: open, list, edit, save. */
export function DataList({ dataset, isOwn }: Props) {
  const tab = useViewState((view) => view.tab);
  const [problem, setProblem] = useState('');
  const download = (format: 'json' | 'xlsx' | 'csv') =>
    void downloadDataset(dataset, format).catch((error: unknown) => setProblem(messageOf(error)));
  const editCopy = () =>
    copyDataset(dataset).then(
      (id) => {
        editNext(id);
        openDataset(ownAddress(id));
      },
      (error: Error) => setProblem(error.message),
    );
  return (
    <div className="data-list">
      <button type="button" className="quiet-button" data-closes onClick={() => setTab('open')}>
        Open data…
      </button>
      <button type="button" className="quiet-button" data-closes onClick={() => setTab('mine')}>
        My chronologies
      </button>
      {isOwn ? (
        <>
          <button
            type="button"
            className="quiet-button"
            data-closes
            onClick={() => {
              if (tab !== 'table') setTab('explore');
              setEditing(true);
            }}
          >
            Edit
          </button>
          <button
            type="button"
            className="quiet-button"
            data-closes
            onClick={() => {
              setTab('explore');
              showThings(true);
            }}
          >
            People, sources, themes…
          </button>
          <button type="button" className="quiet-button" data-closes onClick={() => setTab('review')}>
            Review changes…
          </button>
          <button
            type="button"
            className="quiet-button"
            data-closes
            onClick={() => {
              if (!EDITED_ON.includes(tab)) setTab('explore');
              showLog(true);
            }}
          >
            Log of changes
          </button>
        </>
      ) : (
        <button type="button" className="quiet-button" onClick={onFirstPress(editCopy)}>
          Edit a copy of this one
        </button>
      )}
      <fieldset>
        <legend>Download as</legend>
        {FORMATS.map(([format, words]) => (
          <button
            key={format}
            type="button"
            className="quiet-button"
            data-closes
            onClick={() => download(format)}
          >
            {words}
          </button>
        ))}
      </fieldset>
      <p className="data-note">All claims, whatever the filter shows, to open here again.</p>
      <p role="alert">{problem}</p>
    </div>
  );
}
