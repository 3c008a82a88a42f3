/** The claims that match as a dataset of their own. */
import { formatDataset } from '../data/schema/formatDataset';
import type { Claim } from '../model/claim';
import type { Dataset } from '../model/dataset';
import { plainClaim } from '../model/plainClaim';
import { captionOf } from './caption';
import type { ExportInput } from './exportInput';

/**
 * A `relata/1` file that holds the claims that match, inside and possibly, and loads without a warning: links to
 * claims that were left out are cut, while people, themes, sources, eras and notes stay whole. Briefings are left out:
 * their scenes may need claims that are not there. What was exported stands in `exported`, which readers of the format pass over.
 *
 * Claims are written as they were loaded. Where some have joined another in the record's reading, all of them are here,
 * so that nothing is lost; the count in `exported` counts them once, and so does Relata when it opens the file.
 */
export function formatJson(input: ExportInput): string {
  const { filter, records, reading, source, version, date } = captionOf(input);
  const exported = { filter, records, reading, source, version, date };
  const { format, ...file }: Record<string, unknown> = JSON.parse(formatDataset(datasetOf(input)));
  return `${JSON.stringify({ format, exported, ...file }, null, 2)}\n`;
}

/** The part of the loaded data that an export holds. */
function datasetOf({ whole, joined, view }: ExportInput): Dataset {
  const kept = new Set<string>();
  for (const [id, match] of view.matches)
    if (match !== 'outside') for (const one of [id, ...(joined.get(id) ?? [])]) kept.add(one);
  const keep = <C extends Claim>(claims: readonly C[]): C[] =>
    claims.filter(({ id }) => kept.has(id)).map((claim) => cutLinks(claim, kept));
  return {
    ...whole,
    briefings: [],
    events: keep(whole.events),
    aid: keep(whole.aid),
    periods: keep(whole.periods),
  };
}

function cutLinks<C extends Claim>(whole: C, kept: ReadonlySet<string>): C {
  const claim = plainClaim(whole);
  const related = claim.related.filter(({ id }) => kept.has(id));
  if (claim.record?.sameAs === undefined || kept.has(claim.record.sameAs)) return { ...claim, related };
  const { sameAs: _cut, ...record } = claim.record;
  return { ...claim, related, record };
}
