import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import './grip.css';
import { DETENTS, type Detent, detentAfter, detentHeight } from './sheet';

interface Props {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly detent: Detent;
  readonly onDetent: (detent: Detent) => void;
}

interface Drag {
  readonly y: number;
  readonly height: number;
  readonly isMoving: boolean;
  /** The last point, for the speed. */
  readonly last: { readonly y: number; readonly time: number };
  readonly speed: number;
}

/** A press that moves less is a click, px. */
const CLICK = 6;
/** A drag that has stood still for so long before it ends has no speed, ms. */
const STILL = 80;

const windowSize = () => ({ width: globalThis.innerWidth, height: globalThis.innerHeight });

/** The handle of the sheet: it is dragged, pressed, or moved by the arrow keys. */
export function Grip({ sheet, detent, onDetent }: Props) {
  const drag = useRef<Drag | null>(null);
  const moved = useRef(false);
  const setHeight = (height: string) => {
    if (sheet.current) sheet.current.style.height = height;
  };
  const onPointerDown = ({ button, clientY: y, pointerId, currentTarget, timeStamp: time }: PointerEvent) => {
    if (button !== 0 || !sheet.current) return;
    currentTarget.setPointerCapture(pointerId);
    moved.current = false;
    drag.current = { y, height: sheet.current.offsetHeight, isMoving: false, last: { y, time }, speed: 0 };
  };
  const onPointerMove = ({ clientY: y, timeStamp: time }: PointerEvent) => {
    const now = drag.current;
    if (!now || (!now.isMoving && Math.abs(y - now.y) < CLICK)) return;
    moved.current = true;
    const speed = (now.last.y - y) / Math.max(1, time - now.last.time);
    drag.current = { ...now, isMoving: true, last: { y, time }, speed };
    const [least, most] = [detentHeight('closed', windowSize()), detentHeight('full', windowSize())];
    setHeight(`${Math.min(most, Math.max(least, now.height + now.y - y))}px`);
  };
  const end = () => {
    drag.current = null;
    setHeight('');
  };
  const onPointerUp = ({ clientY: y, timeStamp: time }: PointerEvent) => {
    const now = drag.current;
    end();
    if (!now?.isMoving) return;
    const speed = time - now.last.time > STILL ? 0 : now.speed;
    onDetent(detentAfter(now.height + now.y - y, speed, windowSize()));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    onDetent(DETENTS[DETENTS.indexOf(detent) + (event.key === 'ArrowUp' ? 1 : -1)] ?? detent);
  };
  const onClick = () => {
    if (!moved.current) onDetent(detent === 'half' ? 'full' : 'half');
    moved.current = false;
  };
  return (
    <button
      type="button"
      className="evidence-grip"
      aria-expanded={detent !== 'closed'}
      aria-label={detent === 'full' ? 'Make evidence lower' : 'Make evidence taller'}
      {...{ onPointerDown, onPointerMove, onPointerUp, onKeyDown, onClick }}
      onPointerCancel={end}
    />
  );
}
