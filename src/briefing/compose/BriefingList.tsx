import { useId, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Problem } from '../../data/schema/problem';
import { readBriefingBytes } from '../../data/schema/readBriefingFile';
import type { Briefing } from '../../model/briefing';
import { onFirstPress } from '../../state/presses';
import { importBriefing, openBriefing, startBriefing } from '../store/actions';
import type { BriefingStore } from '../store/briefingStore';
import { idOf } from '../store/draft';
import { formatSceneCount } from '../store/editBriefing';

interface Props {
  readonly store: BriefingStore;
  readonly openId: string | undefined;
  /** Called when a briefing has been opened. */
  readonly onOpened: () => void;
}

/**
 * The briefings that came with the data, and the drafts. Where the list stands above the open briefing it starts folded,
 * and folds again when a briefing is chosen.
 */
export function BriefingList({ store, openId, onOpened }: Props) {
  const id = useId();
  const [isFolded, setFolded] = useState(true);
  const opened = () => {
    flushSync(() => setFolded(true));
    onOpened();
  };
  const { drafts } = store.getState();
  const unsaved = new Set(drafts.filter(({ saving }) => saving !== 'saved').map(idOf));
  const group = (title: string, briefings: readonly Briefing[]) =>
    briefings.length > 0 && (
      <div>
        <h3>{title}</h3>
        <ul>
          {briefings.map((briefing) => (
            <li key={briefing.id}>
              <button
                type="button"
                aria-current={briefing.id === openId ? 'true' : undefined}
                onClick={() => {
                  openBriefing(store, briefing.id);
                  opened();
                }}
              >
                <span className="list-title">{briefing.title}</span>
                <span className="muted">
                  {formatSceneCount(briefing)}
                  {unsaved.has(briefing.id) && ' · not saved'}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <nav aria-label="Briefings" className="briefing-list">
      <h2>Briefings</h2>
      <button
        type="button"
        className="menu-button list-fold"
        aria-expanded={!isFolded}
        aria-controls={id}
        onClick={() => setFolded(!isFolded)}
      >
        Choose, start or import
        <span aria-hidden="true" className="menu-arrow" />
      </button>
      <div id={id} className="list-folds" data-folded={isFolded}>
        {group('With these data', store.dataset.briefings)}
        {group(
          'Yours',
          drafts.map(({ edits }) => edits.now),
        )}
        <div className="list-acts">
          <button
            type="button"
            className="quiet-button"
            onClick={onFirstPress(() => {
              startBriefing(store);
              opened();
            })}
          >
            New briefing
          </button>
          <ImportButton store={store} onImported={opened} />
        </div>
      </div>
    </nav>
  );
}

/** Maximum size of a file, bytes: more than any briefing within the limits needs. */
const MAX_SIZE = 25_000_000;
/** Maximum number of problems listed. */
const MAX_PROBLEMS = 8;

interface Refused {
  readonly name: string;
  readonly problems: readonly Problem[];
}

interface ImportButtonProps {
  readonly store: BriefingStore;
  readonly onImported: () => void;
}

/** Imports a briefing from a file. A file with any fault changes nothing, and every fault is listed with its place. */
function ImportButton({ store, onImported }: ImportButtonProps) {
  const id = useId();
  const [refused, setRefused] = useState<Refused | null>(null);
  const importFile = async (file: File) => {
    const problems = await importFrom(store, file);
    setRefused(problems.length > 0 ? { name: file.name, problems } : null);
    if (problems.length === 0) onImported();
  };
  return (
    <>
      <label htmlFor={id} className="quiet-button import-button">
        Import a file…
        <input
          id={id}
          type="file"
          className="sr-only"
          accept=".json,application/json"
          onChange={({ currentTarget: input }) => {
            const [file] = input.files ?? [];
            if (file) void importFile(file);
            input.value = '';
          }}
        />
      </label>
      <div role="alert" className="import-refused">
        {refused && <RefusedFile refused={refused} />}
      </div>
    </>
  );
}

function RefusedFile({ refused: { name, problems } }: { refused: Refused }) {
  const more = problems.length - MAX_PROBLEMS;
  return (
    <>
      <p>“{name}” was not imported, and nothing has changed:</p>
      <ul>
        {problems.slice(0, MAX_PROBLEMS).map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <span className="problem-path">{path || 'The file'}</span>: {message}
          </li>
        ))}
        {more > 0 && <li>and {more} more</li>}
      </ul>
    </>
  );
}

/** Imports the file; returns what is wrong with it if it was refused. */
async function importFrom(store: BriefingStore, file: File): Promise<readonly Problem[]> {
  if (file.size > MAX_SIZE) return [{ path: '', message: 'is too large for a briefing' }];
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return [{ path: '', message: 'could not be read' }];
  const read = readBriefingBytes(new Uint8Array(bytes));
  if (!read.ok) return read.problems;
  importBriefing(store, read.briefing);
  const source =
    read.dataset.id === store.dataset.id
      ? ''
      : ` It was made for other data (${read.dataset.id}), so its scenes may show less here.`;
  store.setState({ message: `Imported: “${read.briefing.title}”.${source}` });
  return [];
}
