/** Imprecise dates of every sort, as EDTF (ISO 8601-2) texts. */

/** The years that made-up claims lie in. */
export const FIRST_YEAR = 1960;
export const LAST_YEAR = 2024;

const two = (number) => String(number).padStart(2, '0');
const yearOf = (random) => random.between(FIRST_YEAR, LAST_YEAR);
const monthOf = (random, year = yearOf(random)) => `${year}-${two(random.between(1, 12))}`;
const dayOf = (random, year) => `${monthOf(random, year)}-${two(random.between(1, 28))}`;

/** An interval whose ends are made by `part`, the second some years after the first. */
function interval(random, part, longest) {
  const from = yearOf(random);
  const to = Math.min(LAST_YEAR + 1, from + random.between(1, longest));
  return `${part(random, from)}/${part(random, to)}`;
}

const sorts = {
  day: (random) => dayOf(random),
  month: (random) => monthOf(random),
  season: (random) => `${yearOf(random)}-${random.between(21, 24)}`,
  year: (random) => String(yearOf(random)),
  decade: (random) => `${Math.floor(yearOf(random) / 10)}X`,
  uncertain: (random) => `${random.pick([dayOf, monthOf, yearOf])(random)}?`,
  approximate: (random) => `${random.pick([dayOf, monthOf, yearOf])(random)}~`,
  both: (random) => `${yearOf(random)}%`,
  oneOf: (random) => {
    const year = yearOf(random);
    return `[${year}-${two(random.between(1, 6))},${year}-${two(random.between(7, 12))}]`;
  },
  days: (random) => interval(random, dayOf, 1),
  months: (random) => interval(random, monthOf, 2),
  years: (random) => interval(random, (_, year) => year, 4),
  uncertainYears: (random) => interval(random, (_, year) => `${year}?`, 4),
  openEnd: (random) => `${monthOf(random)}/..`,
  unknownEnd: (random) => `${yearOf(random)}/`,
  unknownStart: (random) => `/${yearOf(random)}`,
  undated: () => null,
};

/** How often each sort stands among the claims of a kind. */
const shares = {
  event: {
    ...{ day: 44, month: 20, season: 5, year: 12, decade: 0.3, uncertain: 4, approximate: 4, both: 1 },
    ...{ oneOf: 1, days: 3, months: 2, years: 1, uncertainYears: 0.5, unknownStart: 0.1, undated: 2 },
  },
  sum: {
    ...{ day: 20, month: 20, season: 2, year: 30, uncertain: 4, approximate: 5, oneOf: 1, months: 6 },
    ...{ years: 8, uncertainYears: 2, openEnd: 0.4, unknownEnd: 0.4, unknownStart: 0.2, undated: 1 },
  },
  period: { months: 30, years: 40, uncertainYears: 20, year: 9, openEnd: 0.3, unknownEnd: 0.4, undated: 0.3 },
};

/** The date of a claim of a kind (`event`, `sum` or `period`), with how it is known and in what words. */
export function makeDate(random, kind) {
  const sort = random.weighted(shares[kind]);
  const edtf = sorts[sort](random);
  if (edtf === null) return { edtf, basis: 'unstated', wording: null };
  const basis = random.weighted({ stated: 7, derived: 2, inferred: 1 });
  return { edtf, basis, wording: basis === 'derived' ? 'some time later' : null };
}
