import { useId, useState } from 'react';
import { coversAll } from '../../board/movePeriod';
import { boundRange } from '../../board/timeWindow';
import { formatFields, parseField } from '../../filter/period';
import type { Range } from '../../model/span';
import { setFilter, useViewState } from '../../state/store';

/** Start and end as two fields, which hold all of the data where nothing is chosen. */
export function PeriodFields({ full }: { full: Range }) {
  const period = useViewState((view) => view.filter.period);
  const [first, last] = formatFields(full);
  const [from, to] = formatFields(period);
  const longest = Math.max((from || first).length, (to || last).length);
  const look = longest > 10 ? 'long' : longest > 4 ? 'middle' : 'short';
  return (
    <fieldset className="period" data-length={look}>
      <legend>Period</legend>
      <DateField name="From" initial={from || first} side="from" full={full} isSet={from !== ''} />
      <span className="period-to">to</span>
      <DateField name="To" initial={to || last} side="to" full={full} isSet={to !== ''} />
    </fieldset>
  );
}

type Side = 'from' | 'to';

const OPEN: Readonly<Record<Side, number>> = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** The period with one side set to the outer bound of `unit`, or open if that is null. */
const withSide = (period: Range | null, side: Side, unit: Range | null): Range => ({
  from: period?.from ?? OPEN.from,
  to: period?.to ?? OPEN.to,
  [side]: unit ? unit[side] : OPEN[side],
});

interface FieldProps {
  readonly name: string;
  readonly initial: string;
  readonly side: Side;
  readonly full: Range;
  /** Whether the side is chosen, and not just that of the data. */
  readonly isSet: boolean;
}

/**
 * Field for a year, month, day or time of day, applied when it loses focus or Enter is pressed. Invalid text stays, with
 * a hint that says what is wrong.
 */
function DateField({ name, initial, side, full, isSet }: FieldProps) {
  const period = useViewState((view) => view.filter.period);
  const [text, setText] = useState(initial);
  const [last, setLast] = useState(initial);
  if (last !== initial) {
    setLast(initial);
    setText(initial);
  }
  const hint = useId();
  const written = text.trim();
  const unit = parseField(written);
  const next = withSide(period, side, unit);
  const fault = written === initial ? null : faultOf(written, unit, next);
  const apply = () => {
    if (fault || written === initial) return;
    const isAll = coversAll(boundRange(next, full), full);
    setFilter({ period: isAll ? null : next });
    if (written === '') setText(initial);
  };
  return (
    <span className="date-field">
      <input
        type="text"
        inputMode="text"
        aria-label={name}
        value={text}
        size={Math.max(4, text.length)}
        data-set={isSet}
        aria-invalid={fault !== null}
        aria-describedby={fault ? hint : undefined}
        onChange={(event) => setText(event.target.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={apply}
        onKeyDown={(event) => event.key === 'Enter' && apply()}
      />
      {fault && (
        <span id={hint} className="field-hint" role="status">
          {fault}
        </span>
      )}
    </span>
  );
}

function faultOf(text: string, unit: Range | null, next: Range): string | null {
  if (text === '') return null;
  if (!unit) return 'Enter a year, a date such as 2006-03-14 or 56 BC, or a time such as 1962-10-27 09:00';
  return next.from < next.to ? null : 'The end can’t be before the start';
}
