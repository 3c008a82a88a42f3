import { useId, useState } from 'react';
import type { MadeFile } from '../../export/files/makeFile';
import { messageOf } from '../../lib/error';
import type { Briefing } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import { saveFile } from '../../panels/export/saveFile';
import { pageAddress } from '../../state/addressSync';
import { PrintHandout } from '../handout/PrintHandout';
import { briefingFile, formatBriefingFile } from '../store/briefingStorage';

interface Props {
  readonly briefing: Briefing;
  readonly dataset: Dataset;
}

interface ExportOption {
  readonly label: string;
  /** What the file holds, and whom it serves. */
  readonly description: string;
  /** Makes the file; rejects with an error whose message says what failed. Loads what it needs. */
  readonly make: (props: Props) => Promise<MadeFile>;
}

const EXPORTS: readonly ExportOption[] = [
  {
    label: 'PowerPoint',
    description:
      'One slide per scene, with editable charts and text, and speaker notes. To present in other programs.',
    make: async ({ briefing, dataset }) => {
      const { makePptx } = await import('../../export/pptx/makePptx');
      return makePptx(briefing, dataset, { now: new Date(), address: pageAddress() });
    },
  },
  {
    label: 'One HTML file',
    description:
      'All of Relata with this dataset and this briefing inside. For readers: opens in any browser, even offline.',
    make: async ({ briefing, dataset }) => {
      const { makeOneFile } = await import('../../export/onefile/makeOneFile');
      return makeOneFile(briefing, dataset, pageAddress(), formatBriefingFile);
    },
  },
  {
    label: 'Briefing file',
    description:
      'The scenes only, without the data. For colleagues who import it into Relata and continue the work.',
    make: async ({ briefing, dataset }) => briefingFile(briefing, dataset),
  },
];

const HANDOUT = 'Each scene with its claims and sources, on paper or as PDF. For the people in the room.';

/** Whether the list starts open; on a phone it starts folded. */
const hasRoom = () => globalThis.matchMedia('(min-width: 700px)').matches;

/** The files that a briefing can be exported to, and what each is good for. */
export function ExportOptions(props: Props) {
  const id = useId();
  const [startsOpen] = useState(hasRoom);
  const [status, setStatus] = useState('');
  const save = async (make: ExportOption['make']) => {
    setStatus('Making the file…');
    try {
      const file = await make(props);
      saveFile(file);
      setStatus(`Saved ${file.name}`);
    } catch (error) {
      setStatus(`Nothing was saved: ${messageOf(error)}`);
    }
  };
  return (
    <div className="export-options">
      <details open={startsOpen}>
        <summary>Export</summary>
        <ul>
          <li>
            <PrintHandout {...props} describedBy={`${id}-handout`} />
            <p id={`${id}-handout`}>{HANDOUT}</p>
          </li>
          {EXPORTS.map(({ label, description, make }, index) => (
            <li key={label}>
              <button
                type="button"
                className="quiet-button"
                aria-describedby={`${id}-${index}`}
                onClick={() => void save(make)}
              >
                {label}
              </button>
              <p id={`${id}-${index}`}>{description}</p>
            </li>
          ))}
        </ul>
      </details>
      <p role="status" aria-label="Export" className="muted">
        {status}
      </p>
    </div>
  );
}
