/** The tally as one sentence in parts, one for each finding. */
import type { Tally, TallyGroup } from '../../filter/tally';
import { formatFigure } from '../../lib/number';
import { capitalize } from '../../lib/text';
import type { Finding } from '../../model/claim';
import type { Labels } from '../../model/vocabulary';
import { findingLabels } from '../../model/words/labels';

/** A part of the sentence: `strong` is what it counts. */
export interface TallyPart {
  readonly finding: Finding;
  readonly before: string;
  readonly strong: string;
  readonly after: string;
  /** Accessible name: "Differ, 11 claims", or "Differ, 4 of 11 claims" under a filter. */
  readonly name: string;
}

export interface TallyWords {
  /** "Of 48 claims, other sources". */
  readonly intro: string;
  readonly parts: readonly TallyPart[];
}

/** What stands before a count, and how much of it is weighty. */
const VERBS: Readonly<Record<Finding, readonly [plain: string, strong: string]>> = {
  agrees: ['', 'agree with '],
  'more-precise': ['are ', 'more precise on '],
  differs: ['', 'differ on '],
  'not-found': ['have ', 'nothing on '],
  'not-compared': ['', ''],
};

/** Whether the filter leaves out any claim that the tally counts. */
export const isFiltered = ({ shown, total }: Tally): boolean => shown < total;

export function tallyWords(tally: Tally, { others }: Labels): TallyWords {
  const filtered = isFiltered(tally);
  const claims = tally.total === 1 ? 'claim' : 'claims';
  const whole = filtered
    ? `Of the ${formatFigure(tally.shown)} shown`
    : `Of ${formatFigure(tally.total)} ${claims}`;
  const last = tally.groups.at(-1);
  return {
    intro: `${whole}, ${others}`,
    parts: tally.groups.map((group, at) => {
      const next = tally.groups[at + 1];
      const end = group === last ? '' : next?.finding === 'not-compared' ? ';' : ',';
      return partOf(group, filtered, end);
    }),
  };
}

function partOf({ finding, shown, total }: TallyGroup, filtered: boolean, end: string): TallyPart {
  const [before, verb] = VERBS[finding];
  const count = formatFigure(filtered ? shown : total);
  const rest = filtered && shown < total && shown > 0 ? ` of ${formatFigure(total)}` : '';
  const suffix = finding === 'not-compared' ? ' not compared' : '';
  const isNone = filtered && shown === 0;
  const claims = total === 1 ? 'claim' : 'claims';
  const counted = filtered ? `${formatFigure(shown)} of ${formatFigure(total)}` : formatFigure(total);
  return {
    finding,
    before: isNone ? `${before}${verb}${count}` : before,
    strong: isNone ? '' : `${verb}${count}`,
    after: `${rest}${suffix}${end}`,
    name: `${capitalize(findingLabels[finding])}, ${counted} ${claims}`,
  };
}

/** The whole sentence. */
export const tallySentence = ({ intro, parts }: TallyWords): string =>
  `${intro} ${parts.map(({ before, strong, after }) => before + strong + after).join(' ')}.`;
