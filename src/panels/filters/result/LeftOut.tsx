import { Fragment, useMemo } from 'react';
import type { FilteredDataset } from '../../../filter/filterDataset';
import { besidePeriod, formatLeftOut, leftOut } from '../../../filter/leftOut';
import { formatFigure } from '../../../lib/number';
import { setFilter, setReading } from '../../../state/store';
import { amountOf, useAfterPaint } from '../../../ui/afterPaint';
import { activeKeys } from '../activeKeys';
import './filteredOut.css';

/** Below the board: how many claims are filtered out, where they lie, and the ways to those beside the period. */
export function LeftOut({ shown }: { shown: FilteredDataset }) {
  const painted = useAfterPaint(shown, amountOf(shown.claims));
  const left = useMemo(() => painted && leftOut(painted), [painted]);
  if (!painted || !left || left.total === 0) return null;
  const { filter, dataset } = painted;
  const { before, after, either } = left.byPeriod;
  const { lead, otherwise, outside } = formatLeftOut(left, activeKeys(filter), filter, dataset);
  const { period } = filter;
  const go = (to: 'before' | 'after') => () => period && setFilter({ period: besidePeriod(period)[to] });
  const places = [
    before > 0 && (
      <button key="before" type="button" className="link-button" onClick={go('before')}>
        <span aria-hidden="true">◂ </span>
        {formatFigure(before)} before
      </button>
    ),
    after > 0 && (
      <button key="after" type="button" className="link-button" onClick={go('after')}>
        {formatFigure(after)} after<span aria-hidden="true"> ▸</span>
      </button>
    ),
    either > 0 && <span key="either">{formatFigure(either)} before or after</span>,
  ].filter((place) => place !== false);
  return (
    <p className="filtered-out">
      <strong>{lead}</strong> {otherwise && `${otherwise} `}
      {outside && `${outside}: `}
      {places.map((place, at) => (
        <Fragment key={place.key}>
          {at > 0 && (at === places.length - 1 ? ' and ' : ', ')}
          {place}
        </Fragment>
      ))}
      {left.byOthersInside > 0 && (
        <>
          {places.length > 0 && '. '}By the dates of {dataset.labels.others},{' '}
          <button type="button" className="link-button" onClick={() => setReading('others')}>
            {formatFigure(left.byOthersInside)} {left.byOthersInside === 1 ? 'lies' : 'lie'} in this period
          </button>
          .
        </>
      )}
    </p>
  );
}
