import { useId, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Briefing } from '../../model/briefing';
import { open, startBriefing } from '../store/briefingActions';
import type { Desk } from '../store/briefingStore';
import { idOf } from '../store/draft';
import { ImportButton } from './ImportButton';

interface Props {
  readonly desk: Desk;
  readonly openId: string | undefined;
  /** Goes to the briefing that has just been opened. */
  readonly onOpened: () => void;
}

/**
 * All briefings at hand: those that came with the data, and one's own. Where the list stands above the open briefing it
 * is folded until it is asked for, and again once a briefing is chosen.
 */
export function BriefingList({ desk, openId, onOpened }: Props) {
  const id = useId();
  const [isFolded, setFolded] = useState(true);
  const opened = () => {
    flushSync(() => setFolded(true));
    onOpened();
  };
  const shipped = desk.dataset.briefings;
  const own = desk.get().own.map(({ history }) => history.now);
  const unsaved = new Set(desk.get().own.flatMap((one) => (one.saving === 'saved' ? [] : [idOf(one)])));
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
                  open(desk, briefing.id);
                  opened();
                }}
              >
                <span className="list-title">{briefing.title}</span>
                <span className="muted">
                  {countScenes(briefing)}
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
        {group('With these data', shipped)}
        {group('Yours', own)}
        <div className="list-acts">
          <button
            type="button"
            className="quiet-button"
            onClick={() => {
              startBriefing(desk);
              opened();
            }}
          >
            New briefing
          </button>
          <ImportButton desk={desk} onTaken={opened} />
        </div>
      </div>
    </nav>
  );
}

/** "1 scene", "8 scenes". */
export const countScenes = ({ scenes }: Briefing): string =>
  `${scenes.length} ${scenes.length === 1 ? 'scene' : 'scenes'}`;
