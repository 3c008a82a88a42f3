/** One made-up claim. Names are neutral on purpose, so that nothing here can be taken for a fact. */
import { makeDate } from './dates.mjs';
import { randomAt } from './random.mjs';

export const PARAGRAPHS = 500;
export const THEMES = 12;
export const RECORD_SOURCES = 9;
const STANCES_OF_DOUBT = { high: 5, medium: 3, low: 2 };

/** How many claims of each collection make up `count`; each has at least one. */
export function partsOf(count) {
  const aid = Math.max(1, Math.round(count * 0.2));
  const periods = Math.max(1, Math.round(count * 0.05));
  return { events: Math.max(1, count - aid - periods), aid, periods };
}

/** How many people a dataset of `count` claims has: from 8 for a few up to 400. */
export const peopleFor = (count) => Math.min(400, Math.max(8, Math.round(Math.sqrt(count))));

/** Every tenth claim is one that only the public record makes. */
const layerOf = (at) => (at % 10 === 9 ? 'record' : 'article');

/** A made-up dataset's own plan: its seed, and where its collections begin among all claims. */
export function planOf(count, seed) {
  const parts = partsOf(count);
  return { count, seed, parts, starts: { events: 0, aid: parts.events, periods: parts.events + parts.aid } };
}

function idAt({ starts }, at) {
  if (at >= starts.periods) return `period-${at - starts.periods + 1}`;
  return at >= starts.aid ? `aid-${at - starts.aid + 1}` : `event-${at + 1}`;
}

function linksOf(random, plan, at) {
  if (at === 0 || !random.chance(0.15)) return [];
  const other = random.between(Math.max(0, at - 40), at - 1);
  return [{ id: idAt(plan, other), as: random.pick(['follows', 'answers', 'part-of']) }];
}

function citationsOf(random, layer) {
  const cited = { source: 'article', paragraph: random.between(1, PARAGRAPHS) };
  return layer === 'article' ? [cited] : [{ source: `source-${random.between(1, RECORD_SOURCES)}` }];
}

/** What the public record says of a claim of the article: for about one in four. */
function readingOf(random, plan, at, kind) {
  if (layerOf(at) === 'record' || !random.chance(0.25)) return {};
  const twin = at + 1;
  const joins = kind === 'event' && twin < plan.parts.events && layerOf(twin) === 'record';
  const finding = random.pick(['agrees', 'more-precise', 'differs', 'not-found']);
  const found = finding !== 'not-found';
  const record = {
    edtf: found ? makeDate(random, kind).edtf : null,
    finding,
    ...(found && joins ? { sameAs: idAt(plan, twin) } : {}),
    confidence: random.weighted(STANCES_OF_DOUBT),
    note: `A made-up note on the date of claim ${at + 1}.`,
    sources: found ? [`source-${random.between(1, RECORD_SOURCES)}`] : [],
  };
  return { record };
}

/** Nobody, one person, or two different ones; the first few are named more often than the rest. */
function peopleOf(random, { count }) {
  const people = peopleFor(count);
  const one = () => (random.chance(0.3) ? random.between(1, 6) : random.between(1, people));
  const [first, second] = [one(), one()];
  const named = random.weighted({ 0: 1, 1: 7, 2: 2 });
  return [...new Set([first, second].slice(0, Number(named)))].map((number) => `person-${number}`);
}

const own = {
  event: (random, number) => {
    const kind = random.weighted({ meeting: 40, visit: 15, letter: 15, statement: 22, context: 8 });
    const name = `${kind[0].toUpperCase()}${kind.slice(1)}`;
    return { kind, title: `${name} ${number}`, summary: `${name} number ${number}, made up for measuring.` };
  },
  aid: (random, number) => {
    const qualifier = random.weighted({ exact: 6, over: 1, 'up-to': 1, 'at-least': 1, unquantified: 1 });
    return {
      title: `Aid claim ${number}`,
      summary: `Aid claim number ${number}, made up for measuring.`,
      amount: { usd: qualifier === 'unquantified' ? null : random.between(1, 400) * 1_000_000, qualifier },
      basis: random.pick(['one-off', 'annual', 'monthly', 'cumulative', 'package']),
      type: random.pick(['pledge', 'paid', 'estimate', 'offer', 'request', 'document', 'denial']),
      scope: random.pick(['hamas', 'hamas-and-others', 'government', 'military-wing']),
      claimant: `Minister ${String.fromCharCode(65 + random.between(0, 25))}`,
      claimed: random.chance(0.7) ? String(random.between(1990, 2024)) : null,
    };
  },
  period: (random, number) => {
    const status = random.pick(['contact', 'support', 'close', 'strained', 'restored']);
    return { status, title: `Period ${number}`, summary: `Period number ${number}, made up for measuring.` };
  },
};

/** The claim with the number `at`, counted from 0 over events, aid claims and periods. */
export function makeClaim(plan, at) {
  const random = randomAt(plan.seed, at);
  const id = idAt(plan, at);
  const [kind, number] = id.split('-');
  const layer = layerOf(at);
  return {
    id,
    layer,
    date: makeDate(random, kind),
    ...readingOf(random, plan, at, kind),
    ...(layer === 'record' ? { confidence: random.weighted(STANCES_OF_DOUBT) } : {}),
    ...own[kind](random, number),
    ...(random.chance(0.1) ? { quote: { text: 'a made-up quotation', speaker: `Minister ${number}` } } : {}),
    people: peopleOf(random, plan),
    themes: [`theme-${random.between(1, THEMES)}`],
    citations: citationsOf(random, layer),
    related: linksOf(random, plan, at),
  };
}
