import { useState } from 'react';
import { briefingFileName } from '../export/briefingFileName';
import type { MadeFile } from '../export/makeFile';
import type { Briefing } from '../model/briefing';
import type { Dataset } from '../model/dataset';
import { saveFile } from '../panels/exportSave';
import { formatBriefingFile } from './briefingFile';

interface Props {
  readonly briefing: Briefing;
  readonly dataset: Dataset;
}

interface Way {
  readonly label: string;
  /** Makes the file; rejects with an error whose message says what failed. Loads what it needs. */
  readonly make: (props: Props) => Promise<MadeFile>;
}

const WAYS: readonly Way[] = [
  {
    label: 'PowerPoint',
    make: async ({ briefing, dataset }) => {
      const { makePptx } = await import('../export/pptx/makePptx');
      return makePptx(briefing, dataset, { now: new Date(), address: location.href });
    },
  },
  {
    label: 'Briefing file',
    make: async ({ briefing, dataset }) => ({
      name: briefingFileName(briefing, dataset, 'briefing.json'),
      blob: new Blob([formatBriefingFile(briefing, dataset)], { type: 'application/json' }),
    }),
  },
  {
    label: 'One file',
    make: async ({ briefing, dataset }) => {
      const { makeOneFile } = await import('../export/oneFile/makeOneFile');
      return makeOneFile(briefing, dataset, formatBriefingFile);
    },
  },
];

/** The ways in which a briefing can be taken along. */
export function TakeAway(props: Props) {
  const [said, setSaid] = useState('');
  const save = async ({ make }: Way) => {
    setSaid('Making the file…');
    try {
      const file = await make(props);
      saveFile(file);
      setSaid(`Saved ${file.name}`);
    } catch (error) {
      setSaid(`Nothing was saved: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return (
    <>
      {WAYS.map((way) => (
        <button key={way.label} type="button" className="quiet-button" onClick={() => void save(way)}>
          {way.label}
        </button>
      ))}
      <p role="status" aria-label="Take away" className="muted">
        {said}
      </p>
    </>
  );
}
