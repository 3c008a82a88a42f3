import type { Briefing } from '../model/briefing';
import type { Desk } from './desk';
import { open, startBriefing } from './deskBriefings';
import { ImportButton } from './ImportButton';
import { idOf } from './ownBriefing';

interface Props {
  readonly desk: Desk;
  readonly openId: string | undefined;
}

/** All briefings at hand: those that came with the data, and one's own. */
export function BriefingList({ desk, openId }: Props) {
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
                onClick={() => open(desk, briefing.id)}
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
      {group('With these data', shipped)}
      {group('Yours', own)}
      <div className="list-acts">
        <button type="button" className="quiet-button" onClick={() => startBriefing(desk)}>
          New briefing
        </button>
        <ImportButton desk={desk} />
      </div>
    </nav>
  );
}

/** "1 scene", "8 scenes". */
export const countScenes = ({ scenes }: Briefing): string =>
  `${scenes.length} ${scenes.length === 1 ? 'scene' : 'scenes'}`;
