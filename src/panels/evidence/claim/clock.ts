/** What clock times of day are in, and how far from UTC where that differs within a dataset. */
import { memoizeWeak } from '../../../lib/memoizeWeak';
import type { Claim } from '../../../model/claim';
import { claimsOf, type Dataset } from '../../../model/dataset';
import { isMoment, type Moment, type Span } from '../../../model/span';
import { formatOffset } from '../../../model/words/spans';

/** Every date that a span names, those of sets too. */
function momentsIn(span: Span | null): readonly Moment[] {
  if (!span) return [];
  const ends = span.shape === 'moment' ? [span.at] : [span.start, span.end].filter(isMoment);
  return ends.flatMap((end) =>
    end.set
      ? end.set.members.flatMap(({ first, last }) => [first, last]).filter((one) => one !== null)
      : [end],
  );
}

const hasTime = ({ precision }: Moment): boolean =>
  precision === 'second' || precision === 'minute' || precision === 'hour';

const offsetsIn = (span: Span | null): readonly string[] =>
  momentsIn(span).flatMap((moment) => (hasTime(moment) ? (formatOffset(moment) ?? []) : []));

const haveOffsetsThatDiffer: (dataset: Dataset) => boolean = memoizeWeak((dataset: Dataset) => {
  const found = new Set<string>();
  for (const claim of claimsOf(dataset)) {
    for (const span of [claim.date.span, claim.others?.span ?? null])
      for (const offset of offsetsIn(span)) found.add(offset);
    if (found.size > 1) return true;
  }
  return false;
});

/** What the dataset's times of day are in; null where it does not say, or the claim shows none. */
export function clockOf({ date, others }: Claim, { clock }: Dataset): string | null {
  const shown = [...momentsIn(date.span), ...momentsIn(others?.span ?? null)];
  return clock !== undefined && shown.some(hasTime) ? clock : null;
}

/** "UTC−4"; null without an offset, and where all times of the dataset have the same. */
export function offsetWords(span: Span | null, dataset: Dataset): string | null {
  const words = [...new Set(offsetsIn(span))];
  return words.length > 0 && haveOffsetsThatDiffer(dataset) ? words.join(' and ') : null;
}
