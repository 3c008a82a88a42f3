import { findingLabels } from '../../filter/labels';
import type { Claim, RecordReading } from '../../model/claim';
import { formatBasis } from '../../model/claimWords';
import { formatSpan } from '../../model/spanWords';
import { capitalize } from '../../model/text';
import { useView } from '../../state/store';

/** The article's date and the public record's side by side, or that only the public record reports the event. */
export function Readings({ claim }: { claim: Claim }) {
  const shown = useView((view) => view.reading);
  if (claim.layer === 'record') return <OnlyRecord claim={claim} />;
  return (
    <dl className="readings">
      <Column name="The article" isShown={shown === 'article'}>
        <OwnDate claim={claim} origin="the article" />
      </Column>
      <Column name="The public record" isShown={shown === 'record'}>
        {claim.record ? <RecordDate record={claim.record} /> : <span className="muted">Not checked</span>}
      </Column>
    </dl>
  );
}

interface ColumnProps {
  readonly name: string;
  readonly isShown: boolean;
  readonly children: React.ReactNode;
}

const Column = ({ name, isShown, children }: ColumnProps) => (
  <div data-shown={isShown}>
    <dt>
      {name}
      {isShown && <span className="sr-only"> (dates on the board)</span>}
    </dt>
    <dd>{children}</dd>
  </div>
);

function OnlyRecord({ claim }: { claim: Claim }) {
  return (
    <div className="only-record">
      <p>
        <strong>Only the public record reports this</strong>
        {claim.confidence && ` · ${claim.confidence} confidence`}
      </p>
      <OwnDate claim={claim} origin="the public record" />
    </div>
  );
}

/** The date in the claim's own source, how it is known, and the source's wording. */
function OwnDate({ claim, origin }: { claim: Claim; origin: string }) {
  const { basis, span, wording } = claim.date;
  return (
    <p>
      <strong>{capitalize(formatSpan(span))}</strong>
      {span && ` · ${formatBasis(basis)}`}
      {wording && (
        <>
          {' · '}
          {origin} says <em>“{wording}”</em>
        </>
      )}
    </p>
  );
}

/** The public record's date, if any, with its finding and confidence. */
function RecordDate({ record }: { record: RecordReading }) {
  const { span, finding, confidence } = record;
  const parts = [...(span ? [formatSpan(span)] : []), findingLabels[finding], `${confidence} confidence`];
  return (
    <p>
      <strong>{capitalize(parts[0] ?? '')}</strong>
      {parts.slice(1).map((part) => ` · ${part}`)}
    </p>
  );
}
