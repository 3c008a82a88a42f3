/** The tint of strain through the board: as sure as the strain is. */
import type { Column } from '../../geometry/boardDimensions';
import type { Tint } from '../view';
import type { EdgedPeriod } from './edges';

/** Strength where a strain is certain, and where it may have been. */
const STRENGTH = { certain: 0.95, possible: 0.42 };

interface Stretch extends Column {
  readonly opacity: number;
}

function stretchesOf({ datum: { span }, start, end }: EdgedPeriod): Stretch[] {
  const goesOn = span.shape === 'interval' && span.end === 'open';
  const wasBefore = span.shape === 'interval' && span.start === 'open';
  const from = start.form === 'arrow' ? (wasBefore ? start.x0 : end.x0) : start.x1;
  const to = end.form === 'arrow' ? (goesOn ? end.x0 : start.x1) : end.x0;
  const foot = end.form === 'arrow' ? end.x0 : end.x1;
  const { certain, possible } = STRENGTH;
  const middle = Math.max(from, to);
  return [
    { x0: start.x0, x1: Math.min(from, middle), opacity: possible },
    { x0: from, x1: to, opacity: certain },
    { x0: middle, x1: foot, opacity: possible },
  ];
}

/** Where the periods tint the window; of stretches on each other the stronger holds. */
export function placeTints(strained: readonly EdgedPeriod[], { x0, x1 }: Column): readonly Tint[] {
  const stretches = strained
    .flatMap(stretchesOf)
    .map((one) => ({ ...one, x0: Math.max(x0, one.x0), x1: Math.min(x1, one.x1) }))
    .filter((one) => one.x1 > one.x0);
  const ends = [...new Set(stretches.flatMap((one) => [one.x0, one.x1]))].sort((a, b) => a - b);
  const tints: Tint[] = [];
  for (const [at, from] of ends.slice(0, -1).entries()) {
    const to = ends[at + 1] ?? from;
    const over = stretches.filter((one) => one.x0 <= from && one.x1 >= to);
    const opacity = Math.max(0, ...over.map((one) => one.opacity));
    const last = tints.at(-1);
    if (opacity === 0) continue;
    if (last && last.opacity === opacity && last.x + last.width === from)
      tints[tints.length - 1] = { ...last, width: to - last.x };
    else tints.push({ x: from, width: to - from, opacity });
  }
  return tints;
}
