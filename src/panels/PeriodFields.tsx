import { useId, useState } from 'react';
import { formatPeriod, parseUnit } from '../filter/period';
import type { Era } from '../model/dataset';
import type { Range } from '../model/span';
import { setFilter, useView } from '../state/store';

/** From, to, and the dataset's eras. A field is taken over when it is left or Enter is pressed. */
export function PeriodFields({ eras }: { eras: readonly Era[] }) {
  const period = useView((view) => view.filter.period);
  const [from = '', to = ''] = (formatPeriod(period) ?? '').split('..');
  const era = eras.find(({ range }) => range.from === period?.from && range.to === period.to);
  return (
    <fieldset className="filter-group period">
      <legend>Period</legend>
      <DateField
        key={`from ${from}`}
        name="From"
        initial={from}
        onDate={(unit) => setSide(period, 'from', unit)}
      />
      <span aria-hidden="true">–</span>
      <DateField key={`to ${to}`} name="To" initial={to} onDate={(unit) => setSide(period, 'to', unit)} />
      <select
        aria-label="Era"
        value={era?.id ?? (period ? 'own' : '')}
        onChange={(event) =>
          setFilter({ period: eras.find(({ id }) => id === event.target.value)?.range ?? null })
        }
      >
        <option value="">All years</option>
        {period && !era && <option value="own">Own period</option>}
        {eras.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </fieldset>
  );
}

/** Sets one side of the period to the outer bound of `unit`; both sides open means no period. */
function setSide(period: Range | null, side: 'from' | 'to', unit: Range | null): void {
  const next = {
    from: period?.from ?? Number.NEGATIVE_INFINITY,
    to: period?.to ?? Number.POSITIVE_INFINITY,
    [side]: unit ? unit[side] : side === 'from' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
  };
  const open = !Number.isFinite(next.from) && !Number.isFinite(next.to);
  if (next.from < next.to) setFilter({ period: open ? null : next });
}

interface FieldProps {
  readonly name: string;
  readonly initial: string;
  readonly onDate: (unit: Range | null) => void;
}

function DateField({ name, initial, onDate }: FieldProps) {
  const [text, setText] = useState(initial);
  const hint = useId();
  const unit = parseUnit(text.trim());
  const wrong = text.trim() !== '' && !unit;
  const take = () => {
    if (!wrong && text.trim() !== initial) onDate(unit);
  };
  return (
    <span className="date-field">
      <input
        type="text"
        inputMode="numeric"
        aria-label={name}
        placeholder={name.toLowerCase()}
        value={text}
        size={6}
        aria-invalid={wrong}
        aria-describedby={wrong ? hint : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
      {wrong && (
        <span id={hint} className="field-hint" role="status">
          A year, or a date such as 2006-03-14
        </span>
      )}
    </span>
  );
}
