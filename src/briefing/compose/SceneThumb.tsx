import { useEffect, useMemo, useRef, useState } from 'react';
import { BoardDrawing } from '../../board/BoardDrawing';
import type { BriefingScene } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import { placeThumb } from './placeThumb';

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
  const { board, height, ringed } = thumb;
  return (
    <svg
      viewBox={`0 0 ${board.dimensions.width} ${height}`}
      preserveAspectRatio="xMidYMin"
      role="img"
      aria-label="The board"
    >
      <BoardDrawing board={board} height={height} ringed={ringed} />
    </svg>
  );
}

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
