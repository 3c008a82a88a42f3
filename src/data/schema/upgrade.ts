/**
 * Older files as the newest format has them, in numbered steps. A step takes any value and never throws: what has not the
 * expected shape is handed on as it is, for the reader to name. Nothing is dropped.
 */

import { type Fields, isFields } from '../../lib/fields';
import { nameFromId } from '../../model/vocabulary';

/** The lists that hold claims, in any format. */
export const claimListNames: ReadonlySet<string> = new Set(['events', 'sums', 'aid', 'periods']);

const each = (list: unknown, change: (one: Fields) => Fields): unknown =>
  Array.isArray(list) ? list.map((one: unknown) => (isFields(one) ? change(one) : one)) : list;

/** What becomes of a property: its name in the newer format, and its value there. */
type Rewrite = readonly [name: string, value?: (value: unknown) => unknown];
type Rewrites = Readonly<Record<string, Rewrite>>;

/**
 * The object with some properties under other names or with other values, each in its place. Written as a loop: a file may
 * have 200,000 claims, and lists of entries for each took a quarter of the time in which it is read.
 */
function rewritten(object: Fields, rewrites: Rewrites): Fields {
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(object)) {
    const [name, change] = Object.hasOwn(rewrites, key) ? (rewrites[key] as Rewrite) : [key];
    const value = change ? change(object[key]) : object[key];
    // Assigned, this name would be the object's prototype.
    if (name === '__proto__') Object.defineProperty(result, name, { value, enumerable: true });
    else result[name] = value;
  }
  return result;
}

const wordIn = (words: Readonly<Record<string, string>>, word: unknown): unknown =>
  typeof word === 'string' && Object.hasOwn(words, word) ? words[word] : word;

const LAYERS = { article: 'primary', record: 'others' };
const KINDS = { aid: 'sum', status: 'period' };
/** By parameter of an address, what a word is called now. */
const ADDRESS_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  layers: LAYERS,
  dates: LAYERS,
  kinds: KINDS,
};

const upgradedView = (view: unknown): unknown =>
  typeof view === 'string'
    ? view
        .split('&')
        .map((pair) => {
          const at = pair.indexOf('=');
          const name = pair.slice(0, Math.max(0, at)).replace(/^\?/, '');
          const words = Object.hasOwn(ADDRESS_WORDS, name) ? ADDRESS_WORDS[name] : undefined;
          if (!words) return pair;
          const list = pair.slice(at + 1).split('~');
          return `${pair.slice(0, at)}=${list.map((word) => wordIn(words, word)).join('~')}`;
        })
        .join('&')
    : view;

const COMPARISON: Rewrites = {
  sources: ['citations', (ids) => (Array.isArray(ids) ? ids.map((source: unknown) => ({ source })) : ids)],
};
const CLAIM: Rewrites = {
  record: ['others', (record) => (isFields(record) ? rewritten(record, COMPARISON) : record)],
  layer: ['layer', (layer) => wordIn(LAYERS, layer)],
};
const SUM: Rewrites = { ...CLAIM, amount: ['amount', upgradedAmount] };

function upgradedAmount(amount: unknown): unknown {
  if (!isFields(amount)) return amount;
  const { usd, ...rest } = amount;
  return { value: usd, ...(usd === null ? {} : { currency: 'USD' }), ...rest };
}

const idsIn = (list: unknown, key: string): string[] => {
  const values = Array.isArray(list) ? list.map((one: unknown) => (isFields(one) ? one[key] : null)) : [];
  return [...new Set(values.filter((value) => typeof value === 'string'))];
};

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+){0,31}$/;

const SCENE: Rewrites = { view: ['view', upgradedView] };
const BRIEFING: Rewrites = {
  scenes: ['scenes', (scenes) => each(scenes, (scene) => rewritten(scene, SCENE))],
};

/** `relata/1` → `relata/2`. */
function fromFirst(file: Fields): Fields {
  const { subtitle, eras, aid, events, periods, headings, briefings, ...rest } = file;
  const given = (name: string, value: unknown) => (value === undefined ? {} : { [name]: value });
  const hasStandfirst = subtitle !== undefined && !(typeof subtitle === 'string' && subtitle.trim() === '');
  return {
    ...rest,
    format: 'relata/2',
    ...(hasStandfirst ? { standfirst: { text: subtitle } } : {}),
    ...given('presets', eras),
    ...given(
      'events',
      each(events, (one) => rewritten(one, CLAIM)),
    ),
    ...given(
      'sums',
      each(aid, (one) => rewritten(one, SUM)),
    ),
    ...given(
      'periods',
      each(periods, (one) => rewritten(one, CLAIM)),
    ),
    scopes: idsIn(aid, 'scope')
      .filter((id) => SLUG.test(id) && id.length <= 64)
      .map((id) => ({ id, name: nameFromId(id) })),
    ...given(
      'headings',
      each(headings, (one) => ({ ...one, ours: true })),
    ),
    ...given(
      'briefings',
      each(briefings, (one) => rewritten(one, BRIEFING)),
    ),
  };
}

/** The steps by the format that each takes; each gives the next format. */
const STEPS: Readonly<Record<string, (file: Fields) => Fields>> = { 'relata/1': fromFirst };

/** Places of the newest format → where `relata/1` has them. */
const OLD_PLACES: readonly (readonly [RegExp, string])[] = [
  [/^sums\b/, 'aid'],
  [/^presets\b/, 'eras'],
  [/^standfirst(\.text)?$/, 'subtitle'],
  [/\.others\.citations\[(\d+)\]\.source/, '.record.sources[$1]'],
  [/\.others\.citations/, '.record.sources'],
  [/\.others\b/, '.record'],
  [/\.amount\.value/, '.amount.usd'],
];

export interface Upgraded {
  readonly value: unknown;
  /** Where in the file that was read something stands that is named by its place in the newest format. */
  readonly placeOf: (path: string) => string;
}

/** A file of any format as the newest one has it. Never throws. */
export function upgrade(file: unknown): Upgraded {
  const format = isFields(file) && typeof file['format'] === 'string' ? file['format'] : '';
  const step = Object.hasOwn(STEPS, format) ? STEPS[format] : undefined;
  if (!step || !isFields(file)) return { value: file, placeOf: (path) => path };
  const { value, placeOf } = upgrade(step(file));
  const older = (path: string) => OLD_PLACES.reduce((text, [place, old]) => text.replace(place, old), path);
  return { value, placeOf: (path) => older(placeOf(path)) };
}
