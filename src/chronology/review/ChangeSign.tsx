import type { ChangeKind } from './reviewWords';

const SIGNS: Readonly<Record<ChangeKind, string>> = {
  added: 'M-3.5 0H3.5M0-3.5V3.5',
  moved: 'M-3.8 0H3.4M.6-3L3.6 0 .6 3',
  reworded: 'M-3.5-2H3.5M-3.5 2H1',
  withdrawn: 'M-3.5 0H3.5',
};

/** The sign of a change within an SVG, about a point. */
export function ChangeSignAt({ change, x = 0, y = 0 }: { change: ChangeKind; x?: number; y?: number }) {
  return (
    <g transform={`translate(${x} ${y})`} fill="none" stroke="var(--accent)" strokeWidth={1.4}>
      <circle r={7.3} fill="var(--paper)" strokeDasharray={change === 'withdrawn' ? '2.6 1.9' : undefined} />
      <path d={SIGNS[change]} />
    </g>
  );
}

/** The sign of a change in a line of words, which say the same. */
export const ChangeSign = ({ change }: { change: ChangeKind }) => (
  <svg className="change-sign" width={18} height={18} viewBox="-9 -9 18 18" aria-hidden="true">
    <ChangeSignAt change={change} />
  </svg>
);
