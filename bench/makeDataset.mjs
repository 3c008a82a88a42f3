/** A made-up dataset of the format `relata/2`, as pieces of text: a large one is never held whole. */
import { FIRST_YEAR, LAST_YEAR } from './dates.mjs';
import { makeClaim, OTHER_SOURCES, PARAGRAPHS, peopleFor, planOf, SCOPES, THEMES } from './makeClaim.mjs';

const STANCES = ['press', 'party', 'interested', 'copy', 'scholarly', 'official'];
const PRESET_YEARS = 13;

const upTo = (count, make) => Array.from({ length: count }, (_, at) => make(at + 1));

const articleSource = {
  id: 'article',
  title: 'A made-up article',
  publisher: 'Publisher',
  published: String(LAST_YEAR),
  url: null,
  stance: 'press',
  primary: true,
  paragraphs: PARAGRAPHS,
};

const otherSource = (number) => ({
  id: `source-${number}`,
  title: `Made-up source ${number}`,
  publisher: `Publisher ${number}`,
  published: null,
  url: `https://source-${number}.example/`,
  stance: STANCES[number % STANCES.length],
  primary: false,
});

const person = (number) => ({
  id: `person-${number}`,
  name: `Person ${number}`,
  shortName: `Person ${number}`,
  otherNames: [`P. ${number}`],
  role: 'Envoy',
  organisation: `Organisation ${(number % 5) + 1}`,
});

function preset(number) {
  const from = FIRST_YEAR + (number - 1) * PRESET_YEARS;
  const to = from + PRESET_YEARS - 1;
  return { id: `preset-${number}`, name: `Preset ${number}`, from: String(from), to: String(to) };
}

const headOf = (count, seed) => ({
  format: 'relata/2',
  id: `made-up-${count}`,
  title: `${count.toLocaleString('en-GB')} made-up claims`,
  standfirst: { text: 'For measuring, not for reading' },
  about: `Made by a program with the seed ${seed}; nobody and nothing in it is real.`,
  language: 'en',
  method: ['Drawn at random.'],
  sources: [articleSource, ...upTo(OTHER_SOURCES, otherSource)],
  people: upTo(peopleFor(count), person),
  scopes: SCOPES.map((id) => ({ id, name: id.replaceAll('-', ' ') })),
  themes: upTo(THEMES, (number) => ({ id: `theme-${number}`, name: `Theme ${number}` })),
  presets: upTo(Math.floor((LAST_YEAR + 1 - FIRST_YEAR) / PRESET_YEARS), preset),
});

/**
 * The file's text in pieces of about `piece` claims. `count` is the number of claims, at least 3; the same count and
 * seed give the same text.
 */
export function* makeDataset(count, seed = 1, piece = 2000) {
  const plan = planOf(count, seed);
  yield JSON.stringify(headOf(count, seed)).slice(0, -1);
  for (const [collection, length] of Object.entries(plan.parts)) {
    yield `,"${collection}":[`;
    const start = plan.starts[collection];
    for (let at = 0; at < length; at += piece) {
      const claims = upTo(Math.min(piece, length - at), (number) => makeClaim(plan, start + at + number - 1));
      yield `${at > 0 ? ',\n' : ''}${claims.map((claim) => JSON.stringify(claim)).join(',\n')}`;
    }
    yield ']';
  }
  yield '}\n';
}
