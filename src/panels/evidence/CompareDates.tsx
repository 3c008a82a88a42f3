import { useId, useMemo, useState } from 'react';
import type { Shown } from '../../filter/shownIn';
import type { Claim } from '../../model/claim';
import { type OrderReport, reportOrder } from '../../model/orderWords';
import type { Reading } from '../../model/reading';
import { useView } from '../../state/store';
import { orderChoices } from './comparisonOptions';

const READINGS: Readonly<Record<Reading, string>> = {
  article: 'By the article’s dates',
  record: 'By the public record’s dates',
};

/** Says whether the dates let one claim that this was before another, or after it. */
export function OrderTool({ claim, shown }: { claim: Claim; shown: Shown }) {
  const field = useId();
  const reading = useView((view) => view.reading);
  const [chosen, setChosen] = useState('');
  const { claims, matches, byId } = shown;
  const { groups, left } = useMemo(
    () => orderChoices(claim, claims, matches, reading),
    [claim, claims, matches, reading],
  );
  const second = byId.get(chosen);
  return (
    <section aria-label="Order you may claim" className="order-tool">
      <h4 className="eyebrow">
        <label htmlFor={field}>Compare with</label>
      </h4>
      <select id={field} value={chosen} onChange={(event) => setChosen(event.target.value)}>
        <option value="">Choose a second record</option>
        {groups.map(({ kind, label, choices }) => (
          <optgroup key={kind} label={label}>
            {choices.map(({ id, words }) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {left > 0 && (
        <p className="muted">The nearest in time of those that match; filter to reach {left} more.</p>
      )}
      <div role="status">
        {second && <Answer report={reportOrder(claim, second, reading)} reading={reading} />}
      </div>
    </section>
  );
}

function Answer({ report, reading }: { report: OrderReport; reading: Reading }) {
  const { words, otherwise, isSameEvent } = report;
  return (
    <>
      {isSameEvent && <p>The public record shows both to be the same event.</p>}
      <p>
        <span className="muted">{READINGS[reading]}:</span> {words}
      </p>
      {otherwise ? (
        <p>
          <span className="muted">{READINGS[reading === 'article' ? 'record' : 'article']}:</span> {otherwise}
        </p>
      ) : (
        <p className="muted">The other reading of the dates gives the same answer.</p>
      )}
    </>
  );
}
