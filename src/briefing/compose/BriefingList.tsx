import { useId, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Briefing } from '../../model/briefing';
import { openBriefing, startBriefing } from '../store/briefingActions';
import type { BriefingStore } from '../store/briefingStore';
import { idOf } from '../store/draft';
import { formatSceneCount } from '../store/editBriefing';
import { ImportButton } from './ImportButton';

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
            onClick={() => {
              startBriefing(store);
              opened();
            }}
          >
            New briefing
          </button>
          <ImportButton store={store} onImported={opened} />
        </div>
      </div>
    </nav>
  );
}
