/** Texts about its origin that every exported file carries. */

import { countMatches, formatCount } from '../../filter/answers';
import { formatSources } from '../../filter/labels';
import { formatFilter } from '../../filter/words';
import type { ExportInput } from '../exportInput';

export interface Caption {
  readonly title: string;
  /** Handling label, such as “Not for attribution”; null without one. */
  readonly label: string | null;
  /** The filter in words. */
  readonly filter: string;
  /** "12 of 38 records, 3 possibly". */
  readonly records: string;
  /** Whose dates are shown. */
  readonly reading: string;
  /** How claims that do not match are drawn; null if all match. */
  readonly others: string | null;
  readonly source: string;
  readonly version: string;
  readonly date: string;
}

export function captionOf({ view, filter, date, label }: ExportInput): Caption {
  const { dataset, matches, reading, others } = view;
  const counts = countMatches(matches);
  return {
    title: dataset.title,
    label,
    filter: formatFilter(filter, dataset),
    records: formatCount(counts),
    reading:
      reading === 'article'
        ? 'dates as in the article'
        : 'dates as the public record gives them, where it does',
    others: counts.outside === 0 ? null : OTHERS[others],
    source: formatSources(dataset),
    version: dataset.version,
    date,
  };
}

const OTHERS = { ghost: 'records left out are drawn faintly', hidden: 'records left out are not drawn' };
