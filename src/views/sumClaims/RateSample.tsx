import type { ReactNode } from 'react';
import { palette } from '../../chart/theme/palette';
import { sampleOf } from '../LegendRow';
import type { LegendSample, RateSample } from '../legend';

const Rate = ({ dash }: { dash?: string }) => (
  <rect
    x={-11.5}
    y={-4}
    width={23}
    height={8}
    rx={4}
    fill="none"
    stroke={palette.others}
    strokeWidth={1.4}
    strokeDasharray={dash}
  />
);

/** Each around its own middle. */
const SAMPLES: Readonly<Record<RateSample, ReactNode>> = {
  'own rate': <rect x={-12} y={-4} width={24} height={8} rx={2} fill={palette.sum} />,
  rate: <Rate />,
  'monthly rate': <Rate dash="4 2" />,
  'up-to rate': (
    <>
      <rect
        x={-6}
        y={-6}
        width={12}
        height={5}
        rx={2.5}
        fill={palette.paper}
        stroke={palette.others}
        strokeWidth={1.4}
      />
      <line x1={0} x2={0} y1={-1} y2={6.5} stroke={palette.others} strokeDasharray="1.5 2.5" />
    </>
  ),
};

/** A rate as the legend of a stage shows it. */
export const stageSample = (sample: LegendSample): ReactNode =>
  typeof sample === 'string' && isRate(sample) ? SAMPLES[sample] : sampleOf(sample);

const isRate = (sample: string): sample is RateSample => Object.hasOwn(SAMPLES, sample);
