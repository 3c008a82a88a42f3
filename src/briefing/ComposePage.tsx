import type { Shown } from '../filter/shownIn';
import type { Dataset } from '../model/dataset';
import { BriefingList } from './BriefingList';
import { DeskNotices } from './DeskNotices';
import { openBriefing } from './desk';
import { OwnSheet } from './OwnSheet';
import { idOf } from './ownBriefing';
import { ShippedSheet } from './ShippedSheet';
import { useDesk } from './useDesk';
import './compose.css';
import './sceneRow.css';

/** Where briefings are made: the list of them, and the one that lies open. */
export function ComposePage({ shown }: { shown: Shown }) {
  return <Compose dataset={shown.whole} />;
}

function Compose({ dataset }: { dataset: Dataset }) {
  const [desk, state] = useDesk(dataset);
  const briefing = openBriefing(desk);
  const own = state.own.find((one) => idOf(one) === briefing?.id);
  return (
    <main className="compose">
      <BriefingList desk={desk} openId={briefing?.id} />
      <div className="compose-sheet">
        <DeskNotices desk={desk} />
        {own && <OwnSheet key={idOf(own)} desk={desk} own={own} />}
        {briefing && !own && <ShippedSheet key={briefing.id} desk={desk} briefing={briefing} />}
        {!briefing && <p className="sheet-empty">There is no briefing yet: start one, or take in a file.</p>}
      </div>
    </main>
  );
}
