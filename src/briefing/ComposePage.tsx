import type { Shown } from '../filter/shownIn';
import type { Briefing } from '../model/briefing';
import { presentBriefing } from './presentBriefing';
import { TakeAway } from './TakeAway';
import './compose.css';

/** The briefings at hand: to present, and to take away. */
export function ComposePage({ shown }: { shown: Shown }) {
  return (
    <main className="compose">
      <h2>Briefings</h2>
      {shown.whole.briefings.length === 0 && <p>These data come without a briefing.</p>}
      {shown.whole.briefings.map((briefing) => (
        <BriefingCard key={briefing.id} briefing={briefing} shown={shown} />
      ))}
    </main>
  );
}

function BriefingCard({ briefing, shown }: { briefing: Briefing; shown: Shown }) {
  const { title, label, scenes } = briefing;
  return (
    <section aria-label={title} className="briefing-card">
      <h3>{title}</h3>
      <p className="muted">
        {scenes.length} {scenes.length === 1 ? 'scene' : 'scenes'}
        {label && ` · ${label}`}
      </p>
      <div className="briefing-acts">
        <button type="button" className="present-button" onClick={() => presentBriefing(briefing)}>
          Present
        </button>
        <TakeAway briefing={briefing} dataset={shown.whole} />
      </div>
    </section>
  );
}
