/** The panel of sums as it is laid out for a few claims. */
import { screenDimensions } from '../../geometry/boardDimensions';
import { type TimeScale, timeScale } from '../../geometry/scale';
import type { SumClaim } from '../../model/claim';
import { initialLanes } from '../../model/lanes';
import type { Reading } from '../../model/reading';
import type { Match } from '../../model/span';
import { CHART, sumsData } from '../../views/sums/data';
import { layoutSums, type SumsLayout } from '../../views/sums/layout';
import { datasetOf, inputOf } from '../viewInput';

/** What it is laid out for; a wide window on 1990 to 2025 unless said. */
export interface SumsLook {
  /** px. */
  readonly width?: number;
  /** The first year, and the one that is no longer seen. */
  readonly from?: number;
  readonly to?: number;
  readonly reading?: Reading;
  readonly answer?: (claim: { id: string }) => Match;
  /** Ids of claims that are highlights, and whether those have numbers. */
  readonly highlights?: readonly string[];
  readonly isNumbered?: boolean;
  /** Whether a reader has opened the chart that no claim matches. */
  readonly isOpen?: boolean;
}

/** The layout of these claims, and the scale that they stand on. */
export function placeSums(
  sums: readonly SumClaim[],
  {
    width = 1200,
    from = 1990,
    to = 2025,
    reading = 'primary',
    answer = () => 'inside',
    ...look
  }: SumsLook = {},
): SumsLayout & { readonly x: TimeScale } {
  const { highlights = [], isNumbered, isOpen } = look;
  const dimensions = screenDimensions(width, 900);
  const x = timeScale({ from: Date.UTC(from, 0), to: Date.UTC(to, 0) }, dimensions.plot);
  const dataset = {
    ...datasetOf({ sums }),
    highlights: highlights.map((id) => ({ id, title: id, sentence: '', claims: [id], view: '' })),
  };
  const input = {
    ...inputOf(dataset, { reading, answer }),
    ...(isNumbered && { isNumbered }),
    ...(isOpen && { lanes: { ...initialLanes, open: [CHART] } }),
  };
  return { x, ...layoutSums(sumsData(input), dimensions, x) };
}
