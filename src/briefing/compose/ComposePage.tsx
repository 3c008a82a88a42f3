import { useRef } from 'react';
import type { Shown } from '../../filter/shownIn';
import type { Dataset } from '../../model/dataset';
import { openBriefing } from '../store/briefingStore';
import { idOf } from '../store/draft';
import { useDesk } from '../store/useBriefingStore';
import { OwnSheet } from './BriefingEditor';
import { BriefingList } from './BriefingList';
import { DeskNotices } from './BriefingNotices';
import { ShippedSheet } from './BriefingView';
import './compose.css';
import './sceneEditor.css';

/** Where briefings are made: the list of them, and the one that lies open. */
export function ComposePage({ shown }: { shown: Shown }) {
  return <Compose dataset={shown.whole} />;
}

function Compose({ dataset }: { dataset: Dataset }) {
  const [desk, state] = useDesk(dataset);
  const briefing = openBriefing(desk);
  const ground = useRef<HTMLDivElement>(null);
  const goToSheet = () => {
    ground.current?.scrollIntoView();
    ground.current?.querySelector('section')?.focus({ preventScroll: true });
  };
  const own = state.own.find((one) => idOf(one) === briefing?.id);
  return (
    <main className="compose">
      <BriefingList desk={desk} openId={briefing?.id} onOpened={goToSheet} />
      <div ref={ground} className="compose-sheet">
        <DeskNotices desk={desk} />
        {own && <OwnSheet key={idOf(own)} desk={desk} own={own} />}
        {briefing && !own && <ShippedSheet key={briefing.id} desk={desk} briefing={briefing} />}
        {!briefing && <p className="sheet-empty">There is no briefing yet: start one, or take in a file.</p>}
      </div>
    </main>
  );
}
