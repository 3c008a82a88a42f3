import { type UIEvent, useState } from 'react';
import type { PanelDrawing } from '../../board/layoutBoard';
import './longPanel.css';
import { onDemand } from '../../ui/loading/onDemand';

/** Only for more people than a board shows at a glance. */
const LaneTools = onDemand(() => import('./LaneTools'), 'LaneTools');
export const DensityLayer = onDemand(() => import('./density/DensityLayer'), 'DensityLayer');

interface Props {
  readonly id: string;
  readonly title: string;
  readonly drawing: PanelDrawing;
  readonly width: number;
  /** Of the panel, px. */
  readonly height: number;
}

/** How far beyond the visible part drawing goes on, and by how much it moves, px. */
const MARGIN = 120;

/**
 * A view that may be higher than its panel and hold more claims than marks: it scrolls under the axis, and only what is
 * near the visible part is drawn.
 */
export function LongPanel({ id, title, drawing, width, height }: Props) {
  const { layout, draw } = drawing;
  const [from, setFrom] = useState(0);
  const scrolls = layout.height > height;
  const part = { y0: from - MARGIN, y1: from + height + 2 * MARGIN };
  const onScroll = ({ currentTarget }: UIEvent<HTMLElement>) =>
    setFrom(Math.floor(currentTarget.scrollTop / MARGIN) * MARGIN);
  const near = (layout.densities ?? []).filter(
    ({ area }) => area.y + area.height >= part.y0 && area.y <= part.y1,
  );
  return (
    <div
      className={scrolls ? 'panel-scroll' : undefined}
      style={{ height }}
      data-scroll={id}
      {...(scrolls && { onScroll, tabIndex: -1 })}
    >
      <div className="panel-long" style={{ height: layout.height }}>
        <svg width={width} height={layout.height} role="group" aria-label={`${title}, chart`}>
          {draw(scrolls ? part : undefined)}
        </svg>
        {near.length > 0 && (
          <DensityLayer
            title={title}
            densities={scrolls ? near : (layout.densities ?? [])}
            total={(layout.densities ?? []).reduce((sum, lane) => sum + lane.total, 0)}
            width={width}
            y0={scrolls ? Math.max(0, part.y0) : 0}
            y1={scrolls ? Math.min(layout.height, part.y1) : layout.height}
          />
        )}
        {layout.laneTools && <LaneTools top={layout.laneTools.top} facts={layout.laneTools.facts} />}
      </div>
    </div>
  );
}
