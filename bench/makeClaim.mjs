/** One made-up claim. Names are neutral on purpose, so that nothing here can be taken for a fact. */
import { makeDate } from './dates.mjs';
import { randomAt } from './random.mjs';

export const PARAGRAPHS = 500;
export const THEMES = 12;
export const SCOPES = ['party', 'party-and-others', 'government', 'military-wing'];
export const OTHER_SOURCES = 9;
const STANCES_OF_DOUBT = { high: 5, medium: 3, low: 2 };

/** How many claims of each collection make up `count`; each has at least one. */
export function partsOf(count) {
  const sums = Math.max(1, Math.round(count * 0.2));
  const periods = Math.max(1, Math.round(count * 0.05));
  return { events: Math.max(1, count - sums - periods), sums, periods };
}

/** How many people a dataset of `count` claims has: from 8 for a few up to 400. */
export const peopleFor = (count) => Math.min(400, Math.max(8, Math.round(Math.sqrt(count))));

/** Every tenth claim is one that only other sources make. */
const layerOf = (at) => (at % 10 === 9 ? 'others' : 'primary');

/** A made-up dataset's own plan: its seed, and where its collections begin among all claims. */
export function planOf(count, seed) {
  const parts = partsOf(count);
  return {
    count,
    seed,
    parts,
    starts: { events: 0, sums: parts.events, periods: parts.events + parts.sums },
  };
}

function idAt({ starts }, at) {
  if (at >= starts.periods) return `period-${at - starts.periods + 1}`;
  return at >= starts.sums ? `sum-${at - starts.sums + 1}` : `event-${at + 1}`;
}

function linksOf(random, plan, at) {
  if (at === 0 || !random.chance(0.15)) return [];
  const other = random.between(Math.max(0, at - 40), at - 1);
  return [{ id: idAt(plan, other), as: random.pick(['follows', 'answers', 'part-of']) }];
}

const otherSource = (random) => ({ source: `source-${random.between(1, OTHER_SOURCES)}` });

function citationsOf(random, layer) {
  const cited = { source: 'article', paragraph: random.between(1, PARAGRAPHS) };
  return layer === 'primary' ? [cited] : [otherSource(random)];
}

/** What other sources say of a claim of the article: for about one in four. */
function othersOf(random, plan, at, kind) {
  if (layerOf(at) === 'others' || !random.chance(0.25)) return {};
  const twin = at + 1;
  const joins = kind === 'event' && twin < plan.parts.events && layerOf(twin) === 'others';
  const finding = random.pick(['agrees', 'more-precise', 'differs', 'not-found']);
  const found = finding !== 'not-found';
  const others = {
    edtf: found ? makeDate(random, kind).edtf : null,
    finding,
    ...(found && joins ? { sameAs: idAt(plan, twin) } : {}),
    confidence: random.weighted(STANCES_OF_DOUBT),
    note: `A made-up note on the date of claim ${at + 1}.`,
    citations: found ? [otherSource(random)] : [],
  };
  return { others };
}

/** Nobody, one person, or two different ones; the first few are named more often than the rest. */
function peopleOf(random, { count }) {
  const people = peopleFor(count);
  const one = () => (random.chance(0.3) ? random.between(1, 6) : random.between(1, people));
  const [first, second] = [one(), one()];
  const named = random.weighted({ 0: 1, 1: 7, 2: 2 });
  return [...new Set([first, second].slice(0, Number(named)))].map((number) => `person-${number}`);
}

const amountOf = (random, qualifier) =>
  qualifier === 'unquantified'
    ? { value: null, qualifier }
    : { value: random.between(1, 400) * 1_000_000, currency: 'USD', qualifier };

const own = {
  event: (random, number) => {
    const kind = random.weighted({ meeting: 40, visit: 15, letter: 15, statement: 22, context: 8 });
    const name = `${kind[0].toUpperCase()}${kind.slice(1)}`;
    return { kind, title: `${name} ${number}`, summary: `${name} number ${number}, made up for measuring.` };
  },
  sum: (random, number) => {
    const qualifier = random.weighted({ exact: 6, over: 1, 'up-to': 1, 'at-least': 1, unquantified: 1 });
    return {
      title: `Sum ${number}`,
      summary: `Sum number ${number}, made up for measuring.`,
      amount: amountOf(random, qualifier),
      basis: random.pick(['one-off', 'annual', 'monthly', 'cumulative', 'package']),
      type: random.pick(['pledge', 'paid', 'estimate', 'offer', 'request', 'document', 'denial']),
      scope: random.pick(SCOPES),
      claimant: `Minister ${String.fromCharCode(65 + random.between(0, 25))}`,
      claimed: random.chance(0.7) ? String(random.between(1990, 2024)) : null,
    };
  },
  period: (random, number) => {
    const status = random.pick(['contact', 'support', 'close', 'strained', 'restored']);
    return { status, title: `Period ${number}`, summary: `Period number ${number}, made up for measuring.` };
  },
};

/** The claim with the number `at`, counted from 0 over events, sums and periods. */
export function makeClaim(plan, at) {
  const random = randomAt(plan.seed, at);
  const id = idAt(plan, at);
  const [kind, number] = id.split('-');
  const layer = layerOf(at);
  return {
    id,
    layer,
    date: makeDate(random, kind),
    ...othersOf(random, plan, at, kind),
    ...(layer === 'others' ? { confidence: random.weighted(STANCES_OF_DOUBT) } : {}),
    ...own[kind](random, number),
    ...(random.chance(0.1) ? { quote: { text: 'a made-up quotation', speaker: `Minister ${number}` } } : {}),
    people: peopleOf(random, plan),
    themes: [`theme-${random.between(1, THEMES)}`],
    citations: citationsOf(random, layer),
    related: linksOf(random, plan, at),
  };
}
