import { useId, useState } from 'react';
import { formatFields, parseField } from '../../filter/period';
import type { Preset } from '../../model/dataset';
import type { Range } from '../../model/span';
import { setFilter, useView } from '../../state/store';

/** Start, end, and the dataset's named stretches of time. A field is applied when it loses focus or Enter is pressed. */
export function PeriodFields({ presets }: { presets: readonly Preset[] }) {
  const period = useView((view) => view.filter.period);
  const [from, to] = formatFields(period);
  const preset = presets.find(({ range }) => range.from === period?.from && range.to === period.to);
  return (
    <fieldset className="filter-group period">
      <legend>Period</legend>
      <DateField key={`from ${from}`} name="From" initial={from} side="from" period={period} />
      <span aria-hidden="true">–</span>
      <DateField key={`to ${to}`} name="To" initial={to} side="to" period={period} />
      <select
        aria-label="Named period"
        value={preset?.id ?? (period ? 'own' : '')}
        onChange={(event) =>
          setFilter({ period: presets.find(({ id }) => id === event.target.value)?.range ?? null })
        }
      >
        <option value="">All of time</option>
        {period && !preset && <option value="own">Custom period</option>}
        {presets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
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
  readonly period: Range | null;
}

/** Field for a year, month, day or time of day. Invalid text stays, with a hint that says what is wrong. */
function DateField({ name, initial, side, period }: FieldProps) {
  const [text, setText] = useState(initial);
  const hint = useId();
  const unit = parseField(text.trim());
  const next = withSide(period, side, unit);
  const fault = faultOf(text.trim(), unit, next);
  const apply = () => {
    if (fault || text.trim() === initial) return;
    const open = !Number.isFinite(next.from) && !Number.isFinite(next.to);
    setFilter({ period: open ? null : next });
  };
  return (
    <span className="date-field">
      <input
        type="text"
        aria-label={name}
        placeholder={name.toLowerCase()}
        value={text}
        size={Math.max(6, initial.length)}
        aria-invalid={fault !== null}
        aria-describedby={fault ? hint : undefined}
        onChange={(event) => setText(event.target.value)}
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
