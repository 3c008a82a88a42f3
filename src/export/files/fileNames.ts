import { formatPeriod } from '../../filter/period';
import { slugOf } from '../../lib/shortText';
import type { Briefing } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import type { ExportInput } from '../exportInput';

/** "my-data-ann-lee-2006-2010-board.svg": what the file shows, then its format. */
export function fileName({ view, filter }: ExportInput, what: string, extension: string): string {
  const parts = [
    view.dataset.id,
    ...filter.people.slice(0, 3),
    formatPeriod(filter.period)?.replace('..', '-') ?? '',
    view.reading === 'others' ? 'other-dates' : '',
    what,
  ];
  const name = parts
    .join('-')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${name}.${extension}`;
}

/** "my-data-first-briefing.pptx": the data, the briefing's title, and the format. */
export const briefingFileName = (briefing: Briefing, { id }: Dataset, extension: string): string =>
  `${id}-${slugOf(briefing.title, 50) || briefing.id}.${extension}`;
