import type { ReactNode } from 'react';
import { Glyph } from '../chart/Glyph';
import { Label } from '../chart/Label';
import { palette } from '../chart/theme/palette';
import { OUTLINE } from '../geometry/markShape';
import { LEGEND_SIZE, type LegendItem, type LegendSample, type RateSample } from './legend';

interface Props {
  readonly items: readonly LegendItem[];
  /** Draws a sample around its own middle. */
  readonly draw?: (sample: LegendSample) => ReactNode;
}

/** A sample of what a page draws; a stage has more. */
export const sampleOf = (sample: LegendSample): ReactNode =>
  typeof sample === 'object' ? (
    <Glyph form={sample.glyph} color={palette.ink} arrow={sample.arrow} />
  ) : (
    SAMPLES[sample]
  );

/** The legend beside the heading: a sample of each form that occurs, and what it means. */
export const LegendRow = ({ items, draw = sampleOf }: Props) => (
  <g aria-hidden="true">
    {items.map((item) => (
      <g key={item.id}>
        <g transform={`translate(${item.sampleX} ${item.sampleY})`}>{draw(item.sample)}</g>
        <Label text={item} size={LEGEND_SIZE} />
      </g>
    ))}
  </g>
);

/** A date of some width, around its own middle. */
export const Frame = ({
  dash,
  tint = 0,
  color = palette.ink,
}: {
  dash?: string;
  tint?: number;
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

const Ring = ({ x = 0, color }: { x?: number; color: string }) => (
  <circle cx={x} r={4.5} fill={palette.paper} stroke={color} strokeWidth={1.6} />
);

const TiedRing = ({ color }: { color: string }) => (
  <>
    <line x1={-9.5} x2={0.5} stroke={color} strokeWidth={1.3} />
    <Ring x={5} color={color} />
  </>
);

/** Each around its own middle. */
const SAMPLES: Readonly<Partial<Record<Exclude<LegendSample, object>, ReactNode>>> = {
  day: <circle r={6.5} fill={palette.ink} />,
  month: <rect x={-6.5} y={-6.5} width={13} height={13} rx={2} fill={palette.ink} opacity={0.72} />,
  range: <Frame tint={0.11} />,
  brackets: (
    <path d="M-5 -6 H-11.5 V6 H-5 M5 -6 H11.5 V6 H5" fill="none" stroke={palette.ink} opacity={OUTLINE} />
  ),
  lasted: (
    <>
      <rect x={-11} y={-2} width={22} height={4} fill={palette.ink} opacity={OUTLINE} />
      <rect x={-12} y={-7} width={2} height={14} fill={palette.ink} />
      <rect x={7} y={-5.5} width={5} height={11} fill={palette.paper} stroke={palette.ink} />
    </>
  ),
  dashed: <Frame tint={0.11} dash="3 2" />,
  'other date': <TiedRing color={palette.strained} />,
  narrower: <TiedRing color={palette.muted} />,
  'lone ring': <Ring color={palette.ink} />,
  ghost: <Frame color={palette.ghost} />,
  lone: (
    <>
      <Frame color={palette.ghost} />
      <Glyph form="figures" scale={0.9} color={palette.ghost} />
    </>
  ),
  others: <Frame color={palette.others} />,
} satisfies Record<Exclude<LegendSample, object | RateSample>, ReactNode>;
