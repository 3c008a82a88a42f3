import { boxAround, type PathShape, type Shape } from './shape';

/** Lines that follow on each other and look the same as one shape, so that a grid is one thing to move. */
export function mergeLines(shapes: readonly Shape[]): Shape[] {
  const merged: Shape[] = [];
  for (const shape of shapes) {
    const last = merged.at(-1);
    if (last?.kind === 'path' && shape.kind === 'path' && mayJoin(last, shape)) {
      const runs = [...last.runs, ...shape.runs];
      merged[merged.length - 1] = { ...last, runs, box: boxAround(runs) };
    } else merged.push(shape);
  }
  return merged;
}

/** Fills stay apart: one over another would make a hole. Faint ones too: they show where they cross. */
const mayJoin = (a: PathShape, b: PathShape): boolean =>
  !a.fill &&
  !b.fill &&
  a.mark === b.mark &&
  a.opacity === b.opacity &&
  JSON.stringify(a.stroke) === JSON.stringify(b.stroke);
