import { Label } from '../../chart/Label';
import { palette } from '../../chart/theme/palette';
import type { Box } from '../../geometry/labels';
import type { OverviewLayout, OverviewWindow } from './layout';

interface Props {
  readonly layout: OverviewLayout;
  /** The chosen window; null when nothing is chosen. */
  readonly window: OverviewWindow | null;
}

/** Grey bars of all claims, darker where they match a filter; hollow ones of what only other sources have. */
export function Drawing({ layout, window }: Props) {
  const { area, all, matching, others, othersMatching, isFiltered, ticks } = layout;
  const base = area.y + area.height;
  return (
    <>
      {window && (
        <>
          <rect {...window.box} fill={palette.accent} opacity={0.12} />
          {window.funnel && <path d={window.funnel} fill={palette.accent} opacity={0.12} />}
        </>
      )}
      {all.map(
        (bar) =>
          isSeen(bar) && (
            <rect key={bar.x} {...rounded(bar)} fill={palette.ink} opacity={isFiltered ? 0.16 : 0.3} />
          ),
      )}
      {isFiltered &&
        matching.map(
          (bar) => isSeen(bar) && <rect key={bar.x} {...rounded(bar)} fill={palette.ink} opacity={0.7} />,
        )}
      {others.map(
        (bar) => isSeen(bar) && <rect key={bar.x} {...outlined(bar)} fill="none" stroke={palette.others} />,
      )}
      {isFiltered &&
        othersMatching.map(
          (bar) => isSeen(bar) && <rect key={bar.x} {...rounded(bar)} fill={palette.others} opacity={0.7} />,
        )}
      {window?.ends.map((end) => (
        <Label key={end.id} text={end} size={11} halo />
      ))}
      <line x1={area.x} x2={area.x + area.width} y1={base + 0.5} y2={base + 0.5} stroke={palette.line} />
      {ticks.map(({ x, label }) => (
        <Label key={x} text={{ id: label, text: label, x, y: base + 18, anchor: 'middle' }} size={11} />
      ))}
    </>
  );
}

/** Bins are a mean year long, so that the days of a leap year leave a trace in the next one. */
const isSeen = ({ height }: Box) => height > 0.3;

/** A bar with its outline inside it. */
const outlined = ({ x, y, width, height }: Box): Box =>
  rounded({ x: x + 0.5, y: y + 0.5, width: width - 1, height: Math.max(0.5, height - 1) });

/** To the millionth of a px: what was added up in another order is the same then, and no attribute is set for it. */
function rounded({ x, y, width, height }: Box): Box {
  const round = (px: number) => Math.round(px * 1e6) / 1e6;
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}
