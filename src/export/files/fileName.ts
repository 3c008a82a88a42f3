import { formatPeriod } from '../../filter/period';
import type { ExportInput } from '../exportInput';

/** "khamenei-hamas-haniyeh-2006-2010-board.svg": what the file shows, then its format. */
export function fileName({ view, filter }: ExportInput, what: string, extension: string): string {
  const parts = [
    view.dataset.id,
    ...filter.leaders.slice(0, 3),
    formatPeriod(filter.period)?.replace('..', '-') ?? '',
    view.reading === 'record' ? 'record-dates' : '',
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
