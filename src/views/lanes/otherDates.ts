/** On a stage: what other sources date beside the differences, which the page leaves to Evidence. */
import type { ClaimDatum } from '../../filter/columns/claimSubset';
import { type BoardDimensions, type Column, hasRail, nameRoom } from '../../geometry/boardDimensions';
import { hitExtent, type MarkFacts, type PlacedMark, TARGET } from '../../geometry/placedMark';
import { isInView, type PlacedSpan, placeSpan } from '../../geometry/placedSpan';
import type { TimeScale } from '../../geometry/scale';
import { textWidth } from '../../geometry/text';
import type { EventClaim } from '../../model/claim';
import type { Reading } from '../../model/reading';
import type { Span } from '../../model/span';
import { shortSourceName } from '../../model/words/labels';
import { formatSpanShort } from '../../model/words/spans';
import { type Dated, type LaneInput, NOTE_SIZE, RING } from '../laneRows';
import type { SceneChoice } from '../sceneChoice';

/**
 * A claim without a date of its own, at the date that other sources give it. Only where there is no column for the undated,
 * and where that date can be seen: elsewhere the claim stands in that column, or is not part of the scene.
 */
export function datedByOthers(
  datum: ClaimDatum<EventClaim>,
  { scene, reading }: { readonly scene: SceneChoice | null; readonly reading: Reading },
  dimensions: BoardDimensions,
  x: TimeScale,
): readonly Dated[] {
  const other = datum.claim.others?.span;
  if (!scene?.others || reading !== 'primary' || hasRail(dimensions) || !other) return [];
  const placed = placeSpan(other, x);
  return isInView(placed, x) ? [{ datum, placed, time: 0, lasts: false, lone: other }] : [];
}

/** A ring in the middle of a date, as wide as that where there is room to see it. */
export function placeRing(facts: MarkFacts, placed: PlacedSpan, column: Column, middle: number): PlacedMark {
  const x0 = Math.max(column.x0, placed.x0);
  const x1 = Math.min(column.x1, placed.x1);
  const width = Math.max(2 * RING, x1 - x0);
  const centre = Math.min(column.x1 - RING, Math.max(column.x0 + RING, (x0 + x1) / 2));
  const extent = hitExtent({ x0: centre, x1: centre, certain0: centre, certain1: centre }, column, width);
  return {
    ...facts,
    form: 'ring',
    tint: 0,
    span: null,
    body: { x: centre - width / 2, y: middle - RING, width, height: 2 * RING },
    hit: { x: extent.x0, y: middle - TARGET / 2, width: extent.x1 - extent.x0, height: TARGET },
  };
}

/** Width of a date from which another can be seen to lie within it, px. */
const NARROWER_FROM = 64;

/**
 * A date of other sources within the claim's own, or that they have none; null where nothing was compared, or the claim's
 * own is not wide enough to show it.
 */
export function narrowerOf(
  { datum: { claim, match }, placed }: Dated,
  { reading, words }: Pick<LaneInput, 'reading' | 'words'>,
  plot: Column,
): { readonly span: Span | null; readonly texts: readonly string[] } | null {
  if (reading !== 'primary' || match === 'outside' || !claim.others) return null;
  const middle = (placed.x0 + placed.x1) / 2;
  const isSeen = middle > plot.x0 && middle < plot.x1;
  if (!isSeen || placed.x1 - placed.x0 < NARROWER_FROM) return null;
  const { finding, span } = claim.others;
  const name = shortSourceName(words.labels.others);
  if (finding === 'more-precise' && span) return { span, texts: [`${name}: ${formatSpanShort(span)}`] };
  return finding === 'not-found' ? { span: null, texts: [`${name}: nothing found`] } : null;
}

/** That the source dates none of these claims, where there is no column for the undated; '' where it does. */
export function noteOf(
  datums: readonly ClaimDatum<EventClaim>[],
  source: string,
  dimensions: BoardDimensions,
): string {
  if (hasRail(dimensions) || datums.length === 0 || datums.some(({ span }) => span !== null)) return '';
  const whole = `undated in ${source}`;
  return textWidth(whole, NOTE_SIZE) <= nameRoom(dimensions) ? whole : 'without a date';
}
