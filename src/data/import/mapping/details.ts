/** The cells of a row that no field of its claim holds whole: they stand beside the claim, as they are written. */
import { type RawEvent, TEXT_LIMITS } from '../../schema/schema';
import type { TableRow } from '../formats/sheet';
import { type Builder, line } from './builder';
import { cellText, partsOf } from './cells';
import { dateText } from './conventions';
import { partText } from './dateCells';
import { columnsBeside, columnsOf, splitsOf, type TextField, usedColumns } from './mapping';

/** Letters of a piece of a long cell: two UTF-16 units each at most, which the format counts. */
const PIECE = TEXT_LIMITS.text / 2;

type Details = NonNullable<RawEvent['details']>;

/** The cells that no field holds whole, under their headings. */
export function detailsOf(event: RawEvent, row: TableRow, builder: Builder): Details {
  const { table, mapping } = builder;
  const also = columnsNotHeld(event, row, builder);
  const columns = [...new Set([...columnsBeside(mapping, table.headings.length), ...also])].sort(
    (a, b) => a - b,
  );
  return columns.flatMap((column) => {
    const text = cellText(row.cells[column]);
    if (text === '') return [];
    const name = line(table.headings[column] ?? '');
    const letters = [...text];
    const pieces = Array.from({ length: Math.ceil(letters.length / PIECE) }, (_, at) =>
      letters.slice(at * PIECE, (at + 1) * PIECE).join(''),
    );
    return pieces.filter((piece) => piece !== '').map((piece) => ({ name, text: piece }));
  });
}

/** As names are told apart: case and the number of spaces make no difference. */
const essence = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** Every text of a cell that the claim, or what it names, now holds whole. */
function heldTexts(event: RawEvent, row: TableRow, builder: Builder): ReadonlySet<string> {
  const { people, sources, themes, kinds, mapping } = builder;
  const named = [
    ...event.people.flatMap((id) => Object.values(people.get(id) ?? {})),
    ...event.themes.map((id) => themes.get(id)?.name),
    kinds.get(event.kind)?.name,
    ...event.citations.flatMap(({ source }) => Object.values(sources.get(source) ?? {})),
  ];
  const whole = (field: TextField, text: string | null | undefined) => {
    const cells = builder.cells(field, row);
    return cells.every((cell) => text?.includes(cell)) ? cells : [];
  };
  const dates = [...columnsOf(mapping.when), ...columnsOf(mapping.ended)].map((column) =>
    dateText(row.cells[column]),
  );
  const { id, title, summary, short, place, quote, date } = event;
  const own = [
    ...[id, short, place, quote?.text, quote?.speaker, date.wording],
    ...[...whole('title', title), ...whole('summary', summary)],
    ...dates.filter((text) => date.wording?.includes(text)),
  ];
  const texts = [...own, ...named].filter((text) => typeof text === 'string');
  return new Set(texts.map(essence));
}

/** The columns whose cells a claim does not hold whole, since a field takes other words or less: they stand beside it. */
function columnsNotHeld(event: RawEvent, row: TableRow, builder: Builder): ReadonlySet<number> {
  const { mapping } = builder;
  const held = heldTexts(event, row, builder);
  const splitOf = splitsOf(mapping);
  const dates = new Set([...columnsOf(mapping.when), ...columnsOf(mapping.ended)]);
  const isHeld = (column: number): boolean => {
    if (dates.has(column) && partText(row.cells, column) === '') return true;
    const text = dates.has(column) ? dateText(row.cells[column]) : builder.words(row.cells[column]);
    return partsOf(text, splitOf.get(column)).every((part) => held.has(essence(part)));
  };
  return new Set([...usedColumns(mapping)].filter((column) => !isHeld(column)));
}
