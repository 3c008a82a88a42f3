import type { ReactNode } from 'react';
import { Glyph } from '../chart/Glyph';
import { Label } from '../chart/Label';
import { palette } from '../chart/theme/palette';
import { OUTLINE } from '../geometry/markShape';
import { LEGEND_SIZE, type LegendItem, type LegendSample, type RateSample } from './legend';

interface Props {
  readonly items: readonly LegendItem[];
  /** Draws the samples of rates, which only a stage has. */
  readonly ratesOf?: (sample: RateSample) => ReactNode;
}

/** The legend beside the heading: a sample of each form that occurs, and what it means. */
export const LegendRow = ({ items, ratesOf }: Props) => (
  <g aria-hidden="true">
    {items.map((item) => (
      <g key={item.id}>
        <g transform={`translate(${item.sampleX} ${item.sampleY})`}>{sampleOf(item.sample, ratesOf)}</g>
        <Label text={item} size={LEGEND_SIZE} />
      </g>
    ))}
  </g>
);

/** A sample around its own middle. */
export const sampleOf = (sample: LegendSample, ratesOf?: Props['ratesOf']): ReactNode =>
  typeof sample === 'object' ? (
    <Glyph form={sample.glyph} x={0} y={0} color={palette.ink} arrow={sample.arrow} />
  ) : isRate(sample) ? (
    ratesOf?.(sample)
  ) : (
    SAMPLES[sample]
  );

const isRate = (sample: string): sample is RateSample => sample.endsWith('rate');

/** A date of some width, around its own middle. */
export const Frame = ({
  dash,
  tint,
  color = palette.ink,
}: {
  dash?: string;
  tint: number;
  color?: string;
}) => (
  <>
    {tint > 0 && <rect x={-12} y={-6.5} width={24} height={13} rx={2} fill={color} opacity={tint} />}
    <g opacity={color === palette.ink ? OUTLINE : 1}>
      <rect
        x={-11.5}
        y={-6}
        width={23}
        height={12}
        rx={2}
        fill="none"
        stroke={color}
        strokeDasharray={dash}
      />
    </g>
  </>
);

/** Each around its own middle. */
const SAMPLES: Readonly<Record<Exclude<LegendSample, object | RateSample>, ReactNode>> = {
  day: <circle r={6.5} fill={palette.ink} />,
  month: <rect x={-6.5} y={-6.5} width={13} height={13} rx={2} fill={palette.ink} opacity={0.72} />,
  range: <Frame tint={0.11} />,
  lasted: (
    <>
      <rect x={-11} y={-2} width={22} height={4} fill={palette.ink} opacity={OUTLINE} />
      <rect x={-12} y={-7} width={2} height={14} fill={palette.ink} />
      <rect x={7} y={-5.5} width={5} height={11} fill={palette.paper} stroke={palette.ink} />
    </>
  ),
  'worked out': <Frame tint={0.11} dash="3 2" />,
  'other date': (
    <>
      <line x1={-9.5} x2={0.5} y1={0} y2={0} stroke={palette.strained} strokeWidth={1.3} />
      <circle cx={5} cy={0} r={4.5} fill={palette.paper} stroke={palette.strained} strokeWidth={1.6} />
    </>
  ),
  narrower: (
    <>
      <line x1={-9.5} x2={0.5} y1={0} y2={0} stroke={palette.muted} strokeWidth={1.3} />
      <circle cx={5} cy={0} r={4.5} fill={palette.paper} stroke={palette.muted} strokeWidth={1.6} />
    </>
  ),
  'lone ring': <circle cx={0} cy={0} r={4.5} fill={palette.paper} stroke={palette.ink} strokeWidth={1.6} />,
  ghost: <Frame tint={0} color={palette.ghost} />,
  lone: (
    <>
      <Frame tint={0} color={palette.ghost} />
      <Glyph form="figures" x={0} y={0} scale={0.9} color={palette.ghost} />
    </>
  ),
  others: <Frame tint={0} color={palette.others} />,
};
