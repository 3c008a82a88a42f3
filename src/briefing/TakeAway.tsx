import { useId, useState } from 'react';
import { briefingFileName } from '../export/briefingFileName';
import type { MadeFile } from '../export/makeFile';
import type { Briefing } from '../model/briefing';
import type { Dataset } from '../model/dataset';
import { saveFile } from '../panels/exportSave';
import { formatBriefingFile } from './briefingFile';
import { PrintHandout } from './handout/PrintHandout';
import './takeAway.css';

interface Props {
  readonly briefing: Briefing;
  readonly dataset: Dataset;
}

interface Way {
  readonly label: string;
  /** What one gets, and for whom it is. */
  readonly line: string;
  /** Makes the file; rejects with an error whose message says what failed. Loads what it needs. */
  readonly make: (props: Props) => Promise<MadeFile>;
}

const WAYS: readonly Way[] = [
  {
    label: 'PowerPoint',
    line: 'A slide per scene, with charts and text that can be edited, and notes. To present from other programs.',
    make: async ({ briefing, dataset }) => {
      const { makePptx } = await import('../export/pptx/makePptx');
      return makePptx(briefing, dataset, { now: new Date(), address: location.href });
    },
  },
  {
    label: 'One HTML file',
    line: 'All of Relata with these data and this briefing inside. For readers: opens in any browser, without a network.',
    make: async ({ briefing, dataset }) => {
      const { makeOneFile } = await import('../export/onefile/makeOneFile');
      return makeOneFile(briefing, dataset, formatBriefingFile);
    },
  },
  {
    label: 'Briefing file',
    line: 'The scenes alone, without the data. For others who import it in Relata and go on working on it.',
    make: async ({ briefing, dataset }) => ({
      name: briefingFileName(briefing, dataset, 'briefing.json'),
      blob: new Blob([formatBriefingFile(briefing, dataset)], { type: 'application/json' }),
    }),
  },
];

const HANDOUT = 'A page per scene, with its records and sources, on paper or as PDF. For those in the room.';

/** Where there is little room, as on a phone, the ways are folded until they are asked for. */
const hasRoom = () => globalThis.matchMedia('(min-width: 700px)').matches;

/** The ways in which a briefing can be taken along, and what each is good for. */
export function TakeAway(props: Props) {
  const id = useId();
  const [startsOpen] = useState(hasRoom);
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
    <div className="take-away">
      <details open={startsOpen}>
        <summary>Take away</summary>
        <ul>
          <li>
            <PrintHandout {...props} describedBy={`${id}-handout`} />
            <p id={`${id}-handout`}>{HANDOUT}</p>
          </li>
          {WAYS.map((way, index) => (
            <li key={way.label}>
              <button
                type="button"
                className="quiet-button"
                aria-describedby={`${id}-${index}`}
                onClick={() => void save(way)}
              >
                {way.label}
              </button>
              <p id={`${id}-${index}`}>{way.line}</p>
            </li>
          ))}
        </ul>
      </details>
      <p role="status" aria-label="Take away" className="muted">
        {said}
      </p>
    </div>
  );
}
