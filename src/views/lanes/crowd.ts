/** A lane of more marks than find a row for their labels. */
import { fitLabels, setText } from '../../geometry/labels';
import { markShape } from '../../geometry/markShape';
import { countRows, packRows } from '../../geometry/packing';
import { hitExtent, placeEvent } from '../../geometry/placedMark';
import { textWidth } from '../../geometry/text';
import { formatSpanShort } from '../../model/words/spans';
import { type DateLabel, FONT, inRow, middleOfRow, type PlaceCrowd, rowIn } from '../laneRows';

/** Many marks: packed by their targets, with dates where they find room. */
export const placeCrowd: PlaceCrowd = (dated, facts, dimensions) => {
  const { plot } = dimensions;
  const extents = dated.map(({ placed, time, lasts }, at) =>
    hitExtent(
      placed,
      plot,
      markShape(time, placed.x1 - placed.x0, facts[at]?.arrow !== undefined, lasts).width,
    ),
  );
  const isApart = dated.map(({ datum }) => datum.claim.layer === 'others');
  const pick = (apart: boolean) => extents.filter((_, at) => isApart[at] === apart);
  const above = packRows(pick(false), 0);
  const below = packRows(pick(true), 0).map((row) => row + countRows(above));
  const [ups, downs] = [above.values(), below.values()];
  const rows = isApart.map((apart) => (apart ? downs : ups).next().value ?? 0);
  const marks = dated.flatMap((one, at) => {
    const fact = facts[at];
    const y = middleOfRow(rows[at] ?? 0, dimensions);
    return fact ? [inRow(placeEvent(fact, one.placed, one, plot, y), y, rowIn(dimensions))] : [];
  });
  const size = FONT.quiet;
  const bounds = { x: plot.x0, y: -1e6, width: plot.x1 - plot.x0, height: 2e6 };
  const candidates = dated.flatMap(({ datum }, at) => {
    const mark = marks[at];
    if (!mark || datum.match === 'outside') return [];
    const text = formatSpanShort(datum.span);
    const box = { y: mark.hit.y + 4, width: textWidth(text, size), height: 16 };
    const { x, width } = mark.hit;
    return [
      {
        id: datum.claim.id,
        text,
        places: [
          { ...box, x: x + width + 2, anchor: 'start' as const },
          { ...box, x: x - 2 - box.width, anchor: 'end' as const },
        ],
      },
    ];
  });
  const places = fitLabels(
    candidates,
    marks.map(({ hit }) => hit),
    bounds,
  );
  const labels = candidates.flatMap(({ id, text }): DateLabel[] => {
    const place = places.get(id);
    return place ? [{ ...setText(id, text, place, 12), words: '', fontSize: size, isQuiet: false }] : [];
  });
  return { marks, labels, ties: [], numbers: [], height: countRows(rows) * rowIn(dimensions) };
};
