import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { FramedBoard } from './Board';
import { fitBoard, type Room } from './fitBoard';
import { type BoardPlan, useBoardPlan } from './useBoardPlan';
import type { Shown } from './useShown';

/** The board, as large as the element that it fills lets it be. */
export function FittedBoard({ shown }: { shown: Shown }) {
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
  const plan = useBoardPlan(shown);
  return (
    <div ref={ground} className="board-room">
      {room && room.width > 0 && <Enlarged shown={shown} plan={plan} room={room} />}
    </div>
  );
}

function Enlarged({ shown, plan, room }: { shown: Shown; plan: BoardPlan; room: Room }) {
  const { scale, frame } = useMemo(() => fitBoard(plan.place, room), [plan, room]);
  return (
    <div className="board board-enlarged" style={{ width: frame.width, transform: `scale(${scale})` }}>
      <FramedBoard shown={shown} plan={plan} frame={frame} />
    </div>
  );
}
