import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { Axis, Gridlines } from '../chart/Axis';
import { palette } from '../geometry/palette';
import type { BriefingScene } from '../model/briefing';
import type { Dataset } from '../model/dataset';
import { AXIS_HEIGHT } from '../panels/boardScene';
import { placeThumb, type Thumb } from './placeThumb';

interface Props {
  readonly dataset: Dataset;
  readonly scene: BriefingScene;
  readonly label: string | undefined;
}

/** A scene as it will look, drawn once it comes near the window, under the briefing's handling label. */
export function SceneThumb({ dataset, scene, label }: Props) {
  const [ground, isNear] = useNear<HTMLElement>();
  return (
    <figure ref={ground} className="thumb">
      {label && <figcaption className="thumb-label">{label}</figcaption>}
      {isNear && <DrawnThumb dataset={dataset} scene={scene} />}
    </figure>
  );
}

function DrawnThumb({ dataset, scene }: Omit<Props, 'label'>) {
  const thumb = useMemo(() => placeThumb(dataset, scene), [dataset, scene]);
  return <ThumbPicture thumb={thumb} />;
}

const ThumbPicture = memo(function ThumbPicture({ thumb: { board, height, marked } }: { thumb: Thumb }) {
  const { frame, ticks, panels } = board;
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${height}`}
      preserveAspectRatio="xMidYMin"
      role="img"
      aria-label="The board"
    >
      <Gridlines ticks={ticks} y0={AXIS_HEIGHT} y1={height} />
      <Axis ticks={ticks} y={15} />
      {panels.map(({ id, top, outcome }) => (
        <g key={id} transform={`translate(0 ${top})`}>
          {'staged' in outcome && top < height && outcome.staged.draw({ y0: 0, y1: height - top })}
        </g>
      ))}
      {marked && (
        <rect
          x={marked.mark.hit.x - 3}
          y={marked.top + marked.mark.hit.y - 3}
          width={marked.mark.hit.width + 6}
          height={marked.mark.hit.height + 6}
          rx={5}
          fill="none"
          stroke={palette.accent}
          strokeWidth={4}
        />
      )}
    </svg>
  );
});

/** Whether the element has ever been near the window. */
function useNear<E extends Element>() {
  const ref = useRef<E>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        setNear(true);
        observer.disconnect();
      },
      { rootMargin: '400px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, isNear] as const;
}
