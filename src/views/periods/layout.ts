/** The status band in pixels. */

import { palette } from '../../chart/theme/palette';
import { type ClaimDatum, datumsIn, pickRows } from '../../filter/columns/claimSubset';
import type { BoardDimensions, Column } from '../../geometry/boardDimensions';
import type { PlacedText } from '../../geometry/labels';
import { type Box, fitLabels, type LabelCandidate, setText, type TextPlace } from '../../geometry/labels';
import { countRows, type Extent, packRows } from '../../geometry/packing';
import { hitExtent, isOffscreen, type PlacedMark, placeDated, TARGET } from '../../geometry/placedMark';
import { isInView, type PlacedSpan, placeSpan } from '../../geometry/placedSpan';
import type { TimeScale } from '../../geometry/scale';
import { textWidth } from '../../geometry/text';
import { MemoTable } from '../../lib/memoizeWeak';
import { capitalize } from '../../lib/text';
import type { PeriodClaim } from '../../model/claim';
import type { Span } from '../../model/span';
import { statusLabel, statusTerm, type Tone, type Worded } from '../../model/vocabulary';
import { formatTitle } from '../../model/words/claims';
import type { DensityConfig, DensityLane } from '../density';
import { MAXIMUM_LABELLED } from '../density';

import { markFacts } from '../markFacts';
import type { Scene } from '../view';
import type { PeriodsData } from './data';

export interface PlacedPeriod {
  readonly mark: PlacedMark & { readonly span: PlacedSpan };
  readonly tone: Tone;
  readonly label: PlacedText | null;
  /** What the source leaves open about the period's ends. */
  readonly note: PlacedText | null;
}

export interface PeriodsScene extends Scene {
  readonly dimensions: BoardDimensions;
  readonly heading: PlacedText;
  readonly periods: readonly PlacedPeriod[];
}

const BAND = 30;
const NOTE = { size: 11, height: 15 };

/** Size of the names in the band, px. */
export const titleSize = (dimensions: BoardDimensions): number => (dimensions.narrow ? 11 : 12);

/** Periods side by side in one band; those that truly overlap stand under each other. */
export function layoutPeriods(
  { field, reading, words }: PeriodsData,
  dimensions: BoardDimensions,
  x: TimeScale,
): PeriodsScene {
  const top = dimensions.narrow ? 22 : 2;
  const seen = datumsIn(field, x.window).flatMap((datum) => {
    const span = datum.span && placeSpan(datum.span, x);
    const isSeen = span && (datum.match !== 'outside' || isInView({ ...span, ...likelyExtent(span) }, x));
    return isSeen ? [{ datum, span }] : [];
  });
  const likely = seen.map(({ span }) => hitExtent({ ...span, ...likelyExtent(span) }, dimensions.plot));
  const rows = packRows(likely.map(coreOf), 0);
  const height = top + Math.max(1, countRows(rows)) * BAND + NOTE.height + 3;
  const hits = trimHits(likely, rows);
  const marks = seen.map(({ datum, span }, at) => {
    const body = { x: span.x0, y: top + (rows[at] ?? 0) * BAND, width: span.x1 - span.x0, height: BAND };
    const extent = hits[at] ?? span;
    const hit = { x: extent.x0, y: body.y, width: extent.x1 - extent.x0, height: Math.max(BAND, TARGET) };
    const placed = placeDated(
      markFacts(datum, reading, words),
      { ...span, ...likelyExtent(span) },
      dimensions.plot,
      body.y,
    );
    return { ...placed, form: isOffscreen(placed) ? placed.form : ('bar' as const), span, body, hit };
  });
  const labels = placeLabels(
    seen.map(({ datum }) => datum),
    marks,
    dimensions,
    words,
  );
  const notes = placeNotes(
    seen.map(({ datum }) => datum),
    marks,
    dimensions.plot,
    height,
  );
  return {
    dimensions,
    height,
    heading: {
      id: 'heading',
      text: words.labels.periods,
      x: 0,
      y: dimensions.narrow ? 15 : top + 20,
      anchor: 'start',
    },
    lanes: [marks],
    periods: marks.map((mark, at) => ({
      mark,
      tone: statusTerm(words, seen[at]?.datum.claim.status ?? '')?.tone ?? 'mild',
      label: labels.get(mark.id) ?? null,
      note: notes.get(mark.id) ?? null,
    })),
  };
}

const STATUSES = new MemoTable<Worded, string, (claim: PeriodClaim) => boolean>();

/** The periods as a lane of density for each status. */
export function periodsDensity({ field, words }: PeriodsData): DensityConfig {
  const lanes = (): readonly DensityLane[] => {
    const found = field.claims.map(({ status }) => status);
    return [...new Set([...words.statuses.map(({ id }) => id), ...found])]
      .map((status) => ({
        id: status,
        name: capitalize(statusLabel(words, status)),
        color: statusTerm(words, status)?.tone === 'strained' ? palette.strained : palette.quiet,
        scale: 'all',
        field: pickRows(
          field,
          STATUSES.get(words, status, () => (claim) => claim.status === status),
        ),
      }))
      .filter((lane) => lane.field.rows.length > 0);
  };
  return {
    heading: words.labels.periods,
    what: words.labels.period.many,
    maximum: MAXIMUM_LABELLED,
    fields: [field],
    lanes,
    laneTools: null,
  };
}

/** How far a touch target may be cut where two periods overlap a little and share a row (px at each side). */
const GIVE = 12;

/** What a target keeps in any case: at least 24 px. */
function coreOf({ x0, x1 }: Extent): Extent {
  const give = Math.min(GIVE, Math.max(0, x1 - x0 - TARGET) / 2);
  return { x0: x0 + give, x1: x1 - give };
}

/** Targets of one row meet in the middle between their cores where they would overlap. */
function trimHits(hits: readonly Extent[], rows: readonly number[]): Extent[] {
  const cores = hits.map(coreOf);
  return hits.map((hit, at) => {
    const core = cores[at] ?? hit;
    const others = hits.flatMap((other, index) =>
      index !== at && rows[index] === rows[at] ? [{ ...other, core: cores[index] ?? other }] : [],
    );
    const before = others.filter((other) => other.core.x0 < core.x0 && other.x1 > hit.x0);
    const after = others.filter((other) => other.core.x0 > core.x0 && other.x0 < hit.x1);
    return {
      x0: Math.max(hit.x0, ...before.map((other) => (other.core.x1 + core.x0) / 2)),
      x1: Math.min(hit.x1, ...after.map((other) => (core.x1 + other.core.x0) / 2)),
    };
  });
}

const likelyExtent = (span: PlacedSpan): Extent => ({
  x0: (span.x0 + span.certain0) / 2,
  x1: (span.certain1 + span.x1) / 2,
});

/** The claim's title where it fits in the certain part of the bar, else the status in a word. */
function placeLabels(
  datums: readonly ClaimDatum<PeriodClaim>[],
  marks: readonly PlacedMark[],
  dimensions: BoardDimensions,
  words: Worded,
) {
  const size = titleSize(dimensions);
  const pad = dimensions.narrow ? 4 : 7;
  const texts = new Map<string, PlacedText>();
  for (const [at, { claim }] of datums.entries()) {
    const hit = marks[at]?.hit;
    if (!hit) continue;
    const room = hit.width - 2 * pad;
    const text = [formatTitle(claim), capitalize(statusLabel(words, claim.status))].find(
      (text) => textWidth(text, size) <= room,
    );
    if (!text) continue;
    texts.set(claim.id, { id: claim.id, text, x: hit.x + pad, y: hit.y + 19.5, anchor: 'start' });
  }
  return texts;
}

function placeNotes(
  datums: readonly ClaimDatum<PeriodClaim>[],
  marks: readonly (PlacedMark & { span: PlacedSpan })[],
  plot: Column,
  height: number,
): ReadonlyMap<string, PlacedText> {
  const candidates = datums.flatMap((datum, at) => noteWish(datum, marks[at], plot));
  const bounds: Box = { x: plot.x0, y: 0, width: plot.x1 - plot.x0, height };
  const places = fitLabels(candidates, [], bounds);
  return new Map(
    candidates.flatMap(({ id, text }) => {
      const place = places.get(id);
      return place ? [[id, setText(id, text, place, 11.5)]] : [];
    }),
  );
}

function noteWish(
  datum: ClaimDatum<PeriodClaim>,
  mark: (PlacedMark & { span: PlacedSpan }) | undefined,
  plot: Column,
): (LabelCandidate<TextPlace> & { text: string })[] {
  const text = datum.span && leftOpen(datum.span, datum.basis !== 'stated');
  if (!text || !mark || datum.match === 'outside') return [];
  const size = { width: textWidth(text.words, NOTE.size), height: NOTE.height };
  const y = mark.body.y + BAND + 2;
  const x = text.end ? Math.min(mark.span.x1, plot.x1) - size.width : mark.span.x0;
  return [
    {
      id: datum.claim.id,
      text: text.words,
      places: [
        { x, y, ...size, anchor: text.end ? 'end' : 'start' },
        { x: x - size.width / 2, y, ...size, anchor: 'middle' },
      ],
    },
  ];
}

function leftOpen(span: Span, inferred: boolean): { words: string; end: boolean } | null {
  if (span.shape === 'moment') return null;
  if (span.start === 'unknown') return { words: 'start not given', end: false };
  if (span.end === 'unknown') return { words: 'end not given', end: true };
  const unsure = typeof span.start === 'object' && span.start.uncertain;
  return unsure ? { words: inferred ? 'start inferred, not stated' : 'start uncertain', end: false } : null;
}
