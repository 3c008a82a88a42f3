import { memo } from 'react';
import { LegendList } from '../board/LegendList';
import { useView } from '../state/store';

/** What the marks mean, while no claim is chosen. */
export const HowToRead = memo(function HowToRead() {
  const reading = useView((view) => view.reading);
  const withRecord = useView((view) => view.filter.layers.includes('record'));
  return (
    <div className="how-to-read">
      <p className="lead">Choose any mark to see who said it, where, and in what words.</p>
      <LegendList reading={reading} withRecord={withRecord} />
      <p className="muted">
        Keys: Tab to a panel, arrows along and across lanes, Enter for the evidence, Esc to close it, / to
        search.
      </p>
    </div>
  );
});
