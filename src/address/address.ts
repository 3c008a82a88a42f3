/** View state ⇄ address: readable, defaults left out, invalid values ignored, unknown parameters kept. */

import type { Filter } from '../filter/filter';
import {
  filterKeyNames,
  filterKeys,
  formatKey,
  initialFilter,
  LAYER_ALIASES,
  parseKey,
} from '../filter/filterKeys';
import { initialViewState, type ViewState } from './viewState';

/** A parameter with a closed list of values; the first is the default. */
interface Choice<T extends string> {
  readonly param: string;
  readonly values: readonly [T, ...T[]];
  /** What a value is called in the address, where that is another word; links hold these for ever. */
  readonly names?: Readonly<Partial<Record<T, string>>>;
  /** Words that older links have, which are read for ever. */
  readonly aliases?: Readonly<Record<string, T>>;
}

const READING: Choice<ViewState['reading']> = {
  param: 'dates',
  values: ['primary', 'others'],
  aliases: LAYER_ALIASES,
};
const TAB: Choice<ViewState['tab']> = {
  param: 'tab',
  values: ['explore', 'table', 'sources', 'compose', 'open', 'mine', 'review'],
};
const UNMATCHED: Choice<ViewState['unmatched']> = {
  param: 'others',
  values: ['dim', 'hide'],
  names: { dim: 'ghost', hide: 'hidden' },
};
/** The parameter that says what version of the data a link was made from, and more (`linkSnapshot.ts`). */
export const SNAPSHOT_PARAM = 'v';

const CLAIM = 'claim';
const SCENE = 'scene';

const namesOf = (key: keyof Filter): readonly string[] => [filterKeys[key].param, ...filterKeys[key].aliases];
const OWN_NAMES: ReadonlySet<string> = new Set([
  ...filterKeyNames.flatMap(namesOf),
  READING.param,
  TAB.param,
  UNMATCHED.param,
  CLAIM,
  SCENE,
]);

/** What an address says. */
export interface ParsedAddress {
  readonly view: ViewState;
  /** Parameters that are not ours, in their order. */
  readonly unknown: URLSearchParams;
  /** What was ignored, in words for the reader. */
  readonly notes: readonly string[];
}

const note = (param: string, text: string): string => `Ignored in the address: ${param}=${text}`;

function parseFilter(params: URLSearchParams, notes: string[]): Filter {
  let filter = initialFilter;
  for (const key of filterKeyNames) {
    const name = namesOf(key).find((candidate) => params.has(candidate));
    if (name === undefined) continue;
    const text = params.get(name) ?? '';
    filter = parseKey(key, text, filter);
    notes.push(...filterKeys[key].invalidParts(text).map((part) => note(name, part)));
  }
  return filter;
}

function parseChoice<T extends string>(
  params: URLSearchParams,
  { param, values, names, aliases }: Choice<T>,
  notes: string[],
): T {
  const text = params.get(param)?.trim() ?? '';
  const alias = aliases && Object.hasOwn(aliases, text) ? aliases[text] : undefined;
  const value = alias ?? values.find((candidate) => (names?.[candidate] ?? candidate) === text);
  if (value === undefined && text !== '') notes.push(note(param, text));
  return value ?? values[0];
}

/** Reads a query string, with or without its `?`. Never throws: what means nothing is ignored and noted. */
export function parseAddress(search: string): ParsedAddress {
  const params = new URLSearchParams(search);
  const notes: string[] = [];
  const view: ViewState = {
    filter: parseFilter(params, notes),
    reading: parseChoice(params, READING, notes),
    claim: params.get(CLAIM)?.trim() || initialViewState.claim,
    tab: parseChoice(params, TAB, notes),
    unmatched: parseChoice(params, UNMATCHED, notes),
    scene: params.get(SCENE)?.trim() || initialViewState.scene,
  };
  return { view, unknown: new URLSearchParams([...params].filter(([name]) => !OWN_NAMES.has(name))), notes };
}

const formatChoice = <T extends string>({ values, names }: Choice<T>, value: T): string | null =>
  value === values[0] ? null : (names?.[value] ?? value);

/** Characters that a query may hold as they are (RFC 3986, 3.4), so that lists and addresses stay readable. */
const READABLE: Readonly<Record<string, string>> = { '%7E': '~', '%2F': '/', '%3A': ':', '%2C': ',' };

/** The query string of a view, from its `?`, with the parameters in `keep` after our own; '' when nothing is to say. */
export function formatAddress(view: ViewState, keep: URLSearchParams): string {
  const own: (readonly [string, string | null])[] = [
    ...filterKeyNames.map((key) => [filterKeys[key].param, formatKey(key, view.filter)] as const),
    [READING.param, formatChoice(READING, view.reading)],
    [CLAIM, view.claim],
    [TAB.param, formatChoice(TAB, view.tab)],
    [UNMATCHED.param, formatChoice(UNMATCHED, view.unmatched)],
    [SCENE, view.scene],
  ];
  const params = new URLSearchParams();
  for (const [name, text] of own) if (text !== null) params.append(name, text);
  for (const [name, text] of keep) if (!OWN_NAMES.has(name)) params.append(name, text);
  const query = params.toString().replace(/%(?:7E|2F|3A|2C)/g, (code) => READABLE[code] ?? code);
  return query === '' ? '' : `?${query}`;
}
