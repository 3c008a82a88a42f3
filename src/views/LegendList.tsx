import type { ReactNode } from 'react';
import { MATCH_OPACITY } from '../chart/markStyle';
import { palette } from '../chart/theme/palette';
import { UncertaintyBar } from '../chart/UncertaintyBar';
import { OUTLINE } from '../geometry/markShape';
import { capitalize } from '../lib/text';
import type { Reading } from '../model/reading';
import { kindLabel } from '../model/vocabulary';
import type { DatasetWords } from '../model/words/direction';
import { Frame, sampleOf } from './LegendRow';
import type { LegendEntry } from './legend';

interface Props {
  readonly reading: Reading;
  /** Whether claims are shown that only other sources make. */
  readonly withOthers: boolean;
  readonly words: DatasetWords;
}

/** The legend of the page, as terms and descriptions, with every form that a mark may have. */
export const LegendList = ({ reading, withOthers, words }: Props) => (
  <dl className="legend-list">
    {allEntries(words, reading, withOthers).map(({ sample, text }) => (
      <div key={text}>
        <dt>
          <svg width={28} height={20} viewBox="-14 -10 28 20" aria-hidden="true">
            {isMore(sample) ? MORE[sample] : sampleOf(sample)}
          </svg>
        </dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);

/** What a board’s own legend has no room for. */
const MORE = {
  fading: (
    <g opacity={OUTLINE}>
      <UncertaintyBar
        {...{ span: { x0: -12, certain0: 4, certain1: 12, x1: 12 }, y: -6.5, height: 13, radius: 2 }}
        fill="none"
        stroke={palette.ink}
        outlined
      />
    </g>
  ),
  tick: <rect x={-1.5} y={-6.5} width={3} height={13} fill={palette.ink} />,
  undated: (
    <circle r={6.5} fill={palette.paper} stroke={palette.ink} strokeWidth={1.2} strokeDasharray="1.5 2" />
  ),
  possibly: <Faint match="possibly" />,
  outside: <Faint match="outside" />,
} as const satisfies Record<string, ReactNode>;

type MoreSample = keyof typeof MORE;

interface ListEntry {
  readonly sample: LegendEntry['sample'] | MoreSample;
  readonly text: string;
}

const isMore = (sample: ListEntry['sample']): sample is MoreSample =>
  typeof sample === 'string' && Object.hasOwn(MORE, sample);

function Faint({ match }: { match: 'possibly' | 'outside' }) {
  return (
    <g opacity={MATCH_OPACITY[match]}>
      <Frame tint={0.11} />
    </g>
  );
}

/** All that the marks of lanes may look like, in the order in which they are explained to those who ask. */
export function allEntries(words: DatasetWords, reading: Reading, withOthers: boolean): ListEntry[] {
  const { primary, others } = words.labels;
  return [
    ...words.kinds.flatMap(({ id, silhouette }): ListEntry[] =>
      silhouette === 'none'
        ? []
        : [{ sample: { glyph: silhouette }, text: capitalize(kindLabel(words, id, 1)) }],
    ),
    { sample: 'day', text: 'The date is known to the day' },
    { sample: 'month', text: 'Known to the month, or some days that it lasted' },
    { sample: 'range', text: 'Some time in the year or stretch: the vaguer the date, the wider and paler' },
    { sample: 'brackets', text: 'A stretch too wide to fill: some time between its ends' },
    { sample: 'fading', text: 'Nothing says how far its date reaches on the side that fades' },
    { sample: 'lasted', text: 'Went on from one date to another; each end is as wide as it is known' },
    { sample: 'dashed', text: 'The date is about or perhaps so, worked out or set by hand' },
    { sample: 'tick', text: 'In a row of statements or background events, a thin tick for a day or month' },
    { sample: 'undated', text: 'No date is given' },
    ...(reading === 'primary'
      ? [
          { sample: 'other date', text: `The date in ${others}, where they differ` } as const,
          { sample: 'narrower', text: `A more precise date in ${others}` } as const,
          { sample: 'lone ring', text: `Only ${others} give a date` } as const,
        ]
      : [
          { sample: 'ghost', text: `The date in ${primary}` } as const,
          { sample: 'lone', text: `Only ${primary} has it; its date is shown` } as const,
        ]),
    ...(withOthers ? [{ sample: 'others', text: `Only in ${others}` } as const] : []),
    { sample: 'possibly', text: 'Lighter: possibly in the period that is chosen' },
    { sample: 'outside', text: 'Faint: left out by the filter' },
  ];
}
