import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Shown } from '../filter/shownIn';
import { FramedBoard } from './Board';
import { showsClaims } from './boardScene';
import { fitBoard, type Room } from './fitBoard';
import { type BoardPlan, useBoardPlan } from './useBoardPlan';
import { PAPER, usePrinting, useWindowHeight } from './useSize';

interface Props {
  readonly shown: Shown;
  /** Names what is being looked at, such as the scene. */
  readonly occasion: string;
}

/**
 * The board as large as the element that it fills lets it be, without the panels that hold no mark.
 * It is fitted anew when the occasion, its width or the window changes, and not when a period that is dragged makes the
 * words above longer, so that the ground stays still under the pointer.
 */
export function FittedBoard({ shown, occasion }: Props) {
  const ground = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const element = ground.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setRoom((now) => (now?.width === width && now.height === height ? now : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const plan = useBoardPlan(shown, showsClaims);
  const place = usePrinting() ? PAPER : room;
  return (
    <div ref={ground} className="board-room">
      {place && place.width > 0 && <Enlarged shown={shown} plan={plan} room={place} occasion={occasion} />}
    </div>
  );
}

function Enlarged({ shown, plan, room, occasion }: Props & { plan: BoardPlan; room: Room }) {
  const key = [occasion, room.width, useWindowHeight(), useFontsReady()].join(' ');
  const [held, hold] = useState(() => ({ key, fit: fitBoard(plan.place, room) }));
  if (held.key !== key) hold({ key, fit: fitBoard(plan.place, room) });
  const { scale, frame } = held.fit;
  return (
    <div className="board board-enlarged" style={{ width: frame.width, transform: `scale(${scale})` }}>
      <FramedBoard shown={shown} plan={plan} frame={frame} />
    </div>
  );
}

/** Whether the fonts have come that the words around the board are set in, and with them its true room. */
function useFontsReady(): boolean {
  const [ready, setReady] = useState(document.fonts.status === 'loaded');
  useEffect(() => {
    document.fonts.ready.then(() => setReady(true));
  }, []);
  return ready;
}
