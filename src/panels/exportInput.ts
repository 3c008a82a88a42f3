import type { ExportInput } from '../export/exportInput';
import type { ViewState } from '../filter/viewState';
import { fullRange, shownRange } from './timeWindow';
import type { Shown } from './useShown';

/** What is on the board now, for an export. `now` is the time of the export. */
export function exportInputOf(shown: Shown, { filter, reading, others }: ViewState, now: Date): ExportInput {
  const { dataset, matches, whole, joined } = shown;
  return {
    view: { dataset, matches, reading, others },
    whole,
    joined,
    filter,
    window: shownRange(filter.period, fullRange(dataset, matches, reading)),
    date: isoDay(now),
  };
}

/** The day on the reader's own clock, ISO 8601. */
function isoDay(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
