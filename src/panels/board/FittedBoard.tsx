import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { fitBoard, type Room } from '../../board/fitBoard';
import { showsClaims } from '../../board/layoutBoard';
import type { Shown } from '../../filter/shownIn';
import { FramedBoard } from './Board';
import { type BoardPlan, useBoardPlan } from './usePreparedBoard';
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
    const follow = () => setRoom((now) => keepRoom(now, roomOf(element)));
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const plan = useBoardPlan(shown, showsClaims);
  const printing = usePrinting();
  const measure = useCallback(
    () => (printing || !ground.current ? PAPER : roomOf(ground.current)),
    [printing],
  );
  const place = printing ? PAPER : room;
  return (
    <div ref={ground} className="board-room">
      {place && place.width > 0 && (
        <Enlarged shown={shown} plan={plan} room={place} occasion={occasion} measure={measure} />
      )}
    </div>
  );
}

const roomOf = ({ clientWidth: width, clientHeight: height }: HTMLElement): Room => ({ width, height });

const keepRoom = <R extends Room | null>(now: R, next: Room): R | Room =>
  now?.width === next.width && now.height === next.height ? now : next;

interface EnlargedProps extends Props {
  readonly plan: BoardPlan;
  readonly room: Room;
  /** The room as it is now. */
  readonly measure: () => Room;
}

function Enlarged({ shown, plan, room, occasion, measure }: EnlargedProps) {
  const key = [occasion, room.width, useWindowHeight(), useFontsReady()].join(' ');
  const [held, hold] = useState(() => ({ key, room, fit: fitBoard(plan.place, room) }));
  if (held.key !== key) hold({ key, room, fit: fitBoard(plan.place, room) });
  const latest = useRef(plan);
  useLayoutEffect(() => {
    latest.current = plan;
  }, [plan]);
  useLayoutEffect(() => {
    // The words above have changed with the occasion, and with them the room that was known before.
    hold((last) => {
      const now = keepRoom(last.room, measure());
      return now === last.room ? last : { key, room: now, fit: fitBoard(latest.current.place, now) };
    });
  }, [key, measure]);
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
