/** The cells of a row that no field of its claim holds whole: they stand beside the claim, as they are written. */
import { textKey } from '../../../lib/textKey';
import { type RawEvent, TEXT_LIMITS } from '../../schema/schema';
import type { TableRow } from '../formats/sheet';
import type { Builder } from './builder';
import { cellText } from './cells';
import { dateText } from './conventions';
import { partText } from './dateCells';
import { splitsOf, type TextField } from './mapping';

/** Letters of a piece of a long cell: two UTF-16 units each at most, which the format counts. */
const PIECE = TEXT_LIMITS.text / 2;

type Details = NonNullable<RawEvent['details']>;

/** A cell in pieces that the format takes. */
function piecesOf(text: string): readonly string[] {
  if (text.length <= PIECE) return [text];
  const letters = [...text];
  return Array.from({ length: Math.ceil(letters.length / PIECE) }, (_, at) =>
    letters.slice(at * PIECE, (at + 1) * PIECE).join(''),
  );
}

/** The cells that no field holds whole, under their headings. */
export function detailsOf(event: RawEvent, row: TableRow, builder: Builder): Details {
  const { names, beside, used } = builder;
  const isHeld = heldBy(event, row, builder);
  const columns = [...beside, ...used.filter((column) => !isHeld(column))].sort((a, b) => a - b);
  return columns.flatMap((column) => {
    const text = cellText(row.cells[column]);
    return text === '' ? [] : piecesOf(text).map((piece) => ({ name: names[column] ?? '', text: piece }));
  });
}

/** The texts of a claim itself, and the names of what it refers to. */
function ownTexts(
  event: RawEvent,
  { people, sources, themes, kinds }: Builder,
): (string | null | undefined)[] {
  const { id, title, summary, short, place, quote, date } = event;
  const texts = [id, title, summary, short, place, quote?.text, quote?.speaker, date.wording];
  texts.push(kinds.get(event.kind)?.name);
  for (const person of event.people) {
    const { name, role, organisation } = people.get(person) ?? {};
    texts.push(name, role, organisation);
  }
  for (const theme of event.themes) texts.push(themes.get(theme)?.name);
  for (const { source } of event.citations) {
    const { title: name, url, publisher } = sources.get(source) ?? {};
    texts.push(name, url, publisher);
  }
  return texts;
}

/** Every text that the claim, or what it names, now holds whole. */
function heldTexts(event: RawEvent, row: TableRow, builder: Builder): readonly string[] {
  const { people, sources, dates } = builder;
  const named: readonly (object | undefined)[] = [
    ...event.people.map((id) => people.get(id)),
    ...event.citations.map(({ source }) => sources.get(source)),
  ];
  const whole = (field: TextField, text: string) => {
    const cells = builder.cells(field, row);
    return cells.every((cell) => text.includes(cell)) ? cells : [];
  };
  const { title, summary, date } = event;
  return [
    ...ownTexts(event, builder),
    ...whole('title', title),
    ...whole('summary', summary),
    ...[...dates].map((column) => dateText(row.cells[column])).filter((text) => date.wording?.includes(text)),
    ...named.flatMap((record) => Object.values(record ?? {})),
  ].filter((text): text is string => typeof text === 'string');
}

/** Tells of a column whether the claim holds its cell whole; where a field takes other words or less, it does not. */
function heldBy(event: RawEvent, row: TableRow, builder: Builder): (column: number) => boolean {
  const { dates, mapping } = builder;
  const splitOf = splitsOf(mapping);
  // Most cells stand in their claim to the letter: the rest of what it holds is only looked at for the others.
  const own = ownTexts(event, builder);
  let essences: ReadonlySet<string> | null = null;
  const isHeld = (part: string): boolean => {
    if (own.includes(part)) return true;
    essences ??= new Set(heldTexts(event, row, builder).map(textKey));
    return essences.has(textKey(part));
  };
  return (column) => {
    const cell = row.cells[column];
    if (dates.has(column) && partText(row.cells, column) === '') return true;
    const text = dates.has(column) ? dateText(cell) : builder.words(cell);
    return builder.partsOf(text, splitOf.get(column)).every(isHeld);
  };
}
