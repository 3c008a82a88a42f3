import { formatFigure } from '../../lib/number';
import { capitalize } from '../../lib/text';
import type { Finding } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import type { Labels } from '../../model/vocabulary';
import { countCompared, findingLabels, otherSources } from '../../model/words/labels';
import type { Discrepancies } from './DiscrepancyList';

/** How many claims of the primary source other sources agree with, differ on, and so on. */
export type FindingCounts = Readonly<Record<Finding, number>>;

/** In the order in which they stand side by side. */
const ORDER: readonly Finding[] = ['agrees', 'more-precise', 'differs', 'not-found', 'not-compared'];

export function findingCounts({ groups, agreeing, uncompared }: Discrepancies): FindingCounts {
  const of = (finding: Finding) => groups.find((group) => group.finding === finding)?.items.length ?? 0;
  return {
    agrees: agreeing,
    'more-precise': of('more-precise'),
    differs: of('differs'),
    'not-found': of('not-found'),
    'not-compared': uncompared,
  };
}

const totalOf = (counts: FindingCounts): number => ORDER.reduce((sum, finding) => sum + counts[finding], 0);

const WORDS = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const inWords = (count: number): string => WORDS[count] ?? formatFigure(count);

/** The finding in a sentence: "Other sources agree outright with one claim in 48, and differ on eleven". */
export function formatHeadline(counts: FindingCounts, { others, primary }: Labels): string {
  const total = totalOf(counts);
  if (total === 0) return `No claim of ${primary} is in these data`;
  if (counts['not-compared'] === total) return `No claim of ${primary} has been compared with ${others}`;
  const { agrees, differs } = counts;
  const agreeing = inWords(agrees);
  const compared = total - counts['not-compared'];
  if (compared < total / 2)
    return `${capitalize(inWords(compared))} of ${formatFigure(total)} claims ${compared === 1 ? 'was' : 'were'} compared: ${others} agree outright with ${agreeing}, and differ on ${inWords(differs)}`;
  return `${capitalize(others)} agree outright with ${agreeing} of ${formatFigure(total)} claims, and differ on ${inWords(differs)}`;
}

const SCOPE = 'This page covers the whole dataset, whatever filters and dates are chosen.';

const formatNamed = (count: number): string =>
  count === 0
    ? 'No other source is named.'
    : `${formatFigure(count)} other ${count === 1 ? 'source is' : 'sources are'} named.`;

/** What the counts rest on, and what they do not say. */
export function formatStandfirst(counts: FindingCounts, dataset: Dataset): string {
  const { primary, others } = dataset.labels;
  const total = totalOf(counts);
  const compared = total - counts['not-compared'];
  const precise =
    counts['more-precise'] > 0
      ? `On ${formatFigure(counts['more-precise'])} they are more precise: the same event with a narrower date, or with one where ${primary} has none. `
      : '';
  if (total > 0 && compared === 0)
    return `${total === 1 ? 'There is 1 claim' : `There are ${formatFigure(total)} claims`} of ${primary}. ${formatNamed(otherSources(dataset).length)} ${SCOPE}`;
  const was = compared === 1 ? 'was' : 'were';
  return `${precise}Of ${formatFigure(total)} claims of ${primary}, ${compared === total ? 'all' : formatFigure(compared)} ${was} compared with ${others} (${formatFigure(countCompared(dataset))}). “Nothing found” does not mean false, and a difference is not a verdict. ${SCOPE}`;
}

/** More claims than this are no boxes of their own. */
const MOST_BOXES = 120;

const NOTES: Readonly<Partial<Record<Finding, string>>> = {
  'more-precise': 'the same event, a narrower date',
  differs: 'another date or account',
  'not-found': 'looked for, not found',
};

/** A box for each claim, in groups by what other sources do with it, and the groups in words. */
export function FindingTally({ counts }: { counts: FindingCounts }) {
  const groups = ORDER.filter((finding) => counts[finding] > 0);
  const isBoxed = totalOf(counts) <= MOST_BOXES;
  return (
    <figure className="sources-tally">
      <div className="tally-boxes" aria-hidden="true">
        {groups.map((finding) =>
          Array.from({ length: isBoxed ? counts[finding] : 1 }, (_, at) => (
            <span
              key={`${finding} ${String(at)}`}
              data-finding={finding}
              style={isBoxed ? undefined : { flexGrow: counts[finding] }}
            />
          )),
        )}
      </div>
      <figcaption>
        <ul>
          {groups.map((finding) => (
            <li key={finding} data-finding={finding}>
              <span className="tally-swatch" data-finding={finding} aria-hidden="true" />
              <strong>{formatFigure(counts[finding])}</strong> <b>{findingLabels[finding]}</b>{' '}
              {NOTES[finding] && <span className="muted">{NOTES[finding]}</span>}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
