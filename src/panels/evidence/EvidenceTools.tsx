import { useId, useMemo, useState } from 'react';
import type { FilteredDataset } from '../../filter/filterDataset';
import type { Claim } from '../../model/claim';
import type { Reading } from '../../model/reading';
import { type OrderReport, reportOrder } from '../../model/words/order';
import { useView } from '../../state/store';
import { CitationTools } from '../snapshot/CitationTools';
import { comparisonOptions } from './comparisonOptions';

const READINGS: Readonly<Record<Reading, string>> = {
  article: 'By the article’s dates',
  record: 'By the public record’s dates',
};

/** Tools for a claim that has been read: compare its dates with another's, cite it, link to it. */
export function EvidenceTools({ claim, shown }: { claim: Claim; shown: FilteredDataset }) {
  return (
    <>
      <CompareDates claim={claim} shown={shown} />
      <CitationTools claim={claim} shown={shown} />
    </>
  );
}

/** Says whether the dates show that a claim came before or after another. */
function CompareDates({ claim, shown }: { claim: Claim; shown: FilteredDataset }) {
  const field = useId();
  const reading = useView((view) => view.reading);
  const [chosen, setChosen] = useState('');
  const { claims, matches, byId } = shown;
  const { groups, left } = useMemo(
    () => comparisonOptions(claim, claims, matches, reading),
    [claim, claims, matches, reading],
  );
  const second = byId.get(chosen);
  return (
    <section aria-label="Compare dates" className="compare-dates">
      <h4 className="eyebrow">
        <label htmlFor={field}>Compare with</label>
      </h4>
      <select id={field} value={chosen} onChange={(event) => setChosen(event.target.value)}>
        <option value="">Choose another record</option>
        {groups.map(({ kind, label, options }) => (
          <optgroup key={kind} label={label}>
            {options.map(({ id, words }) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {left > 0 && (
        <p className="muted">
          The list holds the matching records nearest in time. {left} more are left out: use the filters to
          reach them.
        </p>
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
      {isSameEvent && <p>According to the public record, both are the same event.</p>}
      <p>
        <span className="muted">{READINGS[reading]}:</span> {words}
      </p>
      {otherwise ? (
        <p>
          <span className="muted">{READINGS[reading === 'article' ? 'record' : 'article']}:</span> {otherwise}
        </p>
      ) : (
        <p className="muted">The other dates give the same answer.</p>
      )}
    </>
  );
}
