import { useState } from 'react';
import { messageOf } from '../../lib/error';
import type { Dataset } from '../../model/dataset';
import { saveFile } from '../../panels/export/saveFile';
import { pageAddress } from '../../state/addressSync';
import { briefingStoreOf } from '../store/briefingStore';

/** Saves a chronology of one's own and all its briefings as one HTML file. */
export function SaveOneFile({ dataset }: { dataset: Dataset }) {
  const [status, setStatus] = useState('');
  const save = async () => {
    setStatus('Making the file…');
    try {
      const { makeChronologyFile } = await import('../../export/onefile/makeOneFile');
      const drafts = briefingStoreOf(dataset).getState().drafts;
      const briefings = drafts.map(({ edits }) => edits.now).filter(({ scenes }) => scenes.length > 0);
      const file = await makeChronologyFile(dataset, briefings, pageAddress());
      saveFile(file);
      setStatus(`Saved ${file.name}`);
    } catch (error) {
      setStatus(`Nothing was saved: ${messageOf(error)}`);
    }
  };
  return (
    <>
      <button
        type="button"
        className="quiet-button"
        title="This chronology and its briefings in one file, which opens in any browser, even offline"
        onClick={() => void save()}
      >
        One HTML file
      </button>
      <span role="status">{status}</span>
    </>
  );
}
