import type { ReactNode } from 'react';
import { Glyph } from '../chart/Glyph';
import { palette } from '../chart/theme/palette';
import type { Reading } from '../model/reading';
import { glyphOf, kindLabel, type Worded } from '../model/vocabulary';
import { type LegendForm, legendEntries, legendKinds } from './legend';

interface ListProps {
  readonly reading: Reading;
  /** Whether claims are shown that only other sources make. */
  readonly withOthers: boolean;
  readonly words: Worded;
}

/** The legend of the page, as terms and descriptions, and the keys of the board. */
export function LegendList({ reading, withOthers, words }: ListProps) {
  return (
    <>
      <dl>
        {legendEntries(words.labels).map(
          ({ form, onPage, when }) =>
            onPage &&
            (when === reading || (when === 'others shown' && withOthers)) && (
              <Row key={form} text={onPage}>
                {SAMPLES[form]}
              </Row>
            ),
        )}
        {legendKinds(words).map((kind) => (
          <Row key={kind} text={kindLabel(words, kind, 1)}>
            <Glyph form={glyphOf(words, kind)} x={14} y={10} color={palette.ink} />
          </Row>
        ))}
      </dl>
      <p className="muted">
        With the keyboard: Tab goes from panel to panel, the arrows from mark to mark, Home and End to the
        first and last of a lane. Enter opens the evidence of a mark and Esc closes it; / goes to the search.
      </p>
    </>
  );
}

const Row = ({ text, children }: { text: string; children: ReactNode }) => (
  <>
    <dt>
      <svg width={28} height={20} aria-hidden="true">
        {children}
      </svg>
    </dt>
    <dd>{text}</dd>
  </>
);

const OutlinedBar = ({ dash }: { dash?: string }) => (
  <rect
    x={1.6}
    y={3.6}
    width={25}
    height={13}
    rx={1.5}
    fill="none"
    stroke={palette.ink}
    strokeDasharray={dash}
  />
);

const FilledBar = ({ radius = 1.5, color = palette.ink }: { radius?: number; color?: string }) => (
  <rect x={1} y={3} width={26} height={14} rx={radius} fill={color} />
);

/** Each 28 × 20 px. */
const SAMPLES: Readonly<Partial<Record<LegendForm, ReactNode>>> = {
  stated: <FilledBar />,
  high: <FilledBar />,
  inferred: <OutlinedBar dash="3 2" />,
  pin: (
    <>
      <rect x={13} y={0} width={1.4} height={20} fill={palette.ink} />
      <circle cx={14} cy={10} r={6.5} fill={palette.ink} />
    </>
  ),
  undated: <circle cx={14} cy={10} r={7} fill="none" stroke={palette.ink} strokeDasharray="1.5 2" />,
  contested: (
    <text x={14} y={15} textAnchor="middle" fontSize={14} fontWeight={700} fill={palette.strainedInk}>
      ≠
    </text>
  ),
  medium: (
    <>
      <OutlinedBar />
      <rect x={1.6} y={12} width={25} height={4.5} fill={palette.ink} />
    </>
  ),
  unsupported: <OutlinedBar dash="1.5 2" />,
  moved: (
    <>
      <rect x={0.5} y={6} width={13} height={8} fill="none" stroke={palette.line} strokeDasharray="1.5 1.5" />
      <line x1={7} x2={27} y1={10} y2={10} stroke={palette.line} />
    </>
  ),
  others: <FilledBar radius={7} color={palette.others} />,
};
