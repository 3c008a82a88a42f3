/** A `relata/2` file → what a timeline needs. No checks and no certainty: less than Relata does, to the peers' advantage. */

const OPEN_YEARS = [1959, 2026];
const SEASON_MONTHS = { 21: [2, 5], 22: [5, 8], 23: [8, 11], 24: [11, 14] };

/** From the first instant of one date to the last, ms UTC; null where it is none. */
function rangeOf(text) {
  const set = /^\[(.+),(.+)\]$/.exec(text);
  if (set) return [rangeOf(set[1])[0], rangeOf(set[2])[1]];
  const [, year, decade, month, day] = /^(\d{3})(\d|X)(?:-(\d\d))?(?:-(\d\d))?/.exec(text) ?? [];
  if (year === undefined) return null;
  if (decade === 'X') return [Date.UTC(Number(`${year}0`), 0), Date.UTC(Number(`${year}0`) + 10, 0)];
  const at = Number(year + decade);
  if (!month) return [Date.UTC(at, 0), Date.UTC(at + 1, 0)];
  const [from, to] = SEASON_MONTHS[month] ?? [month - 1, Number(month)];
  return day
    ? [Date.UTC(at, from, Number(day)), Date.UTC(at, from, Number(day) + 1)]
    : [Date.UTC(at, from), Date.UTC(at, to)];
}

function extentOf(edtf) {
  if (edtf === null) return null;
  const [start, end] = edtf.split('/');
  if (end === undefined) return rangeOf(start);
  const from = rangeOf(start)?.[0] ?? Date.UTC(OPEN_YEARS[0], 0);
  const to = rangeOf(end)?.[1] ?? Date.UTC(OPEN_YEARS[1], 0);
  return [from, to];
}

const laneOf = (claim, collection) => {
  if (collection !== 'events') return collection;
  return claim.kind === 'statement' || claim.kind === 'context' ? claim.kind : (claim.people[0] ?? 'nobody');
};

/**
 * The dated claims in one lane each, as in Relata: `{ id, title, kind, people, lane, from, to }`, times in ms UTC. The
 * undated are left out.
 */
export function readRows(file) {
  const lanes = new Map();
  const rows = ['periods', 'events', 'sums'].flatMap((collection) =>
    file[collection].flatMap((claim) => {
      const extent = extentOf(claim.date.edtf);
      if (!extent) return [];
      const name = laneOf(claim, collection);
      if (!lanes.has(name)) lanes.set(name, lanes.size);
      const { id, title, people, kind = collection } = claim;
      return [{ id, title, people, kind, lane: lanes.get(name), from: extent[0], to: extent[1] }];
    }),
  );
  return {
    rows,
    lanes: [...lanes.keys()],
    people: file.people,
    domain: [Date.UTC(OPEN_YEARS[0], 0), Date.UTC(OPEN_YEARS[1], 0)],
  };
}
