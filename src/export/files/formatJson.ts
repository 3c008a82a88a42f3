/** The claims that match as a dataset of their own. */
import { formatDataset } from '../../data/schema/formatDataset';
import type { Claim } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import { plainClaim } from '../../model/plainClaim';
import type { ExportInput } from '../exportInput';
import { captionOf } from '../picture/caption';

/**
 * A `relata/2` file with the claims that match or possibly match. It loads without a warning: links to claims left out
 * are removed, while people, themes, sources, presets and notes are all kept. Briefings are left out, as their scenes may
 * need claims that are not there. `exported` describes the export; readers of the format ignore it.
 *
 * Claims are written as loaded. Joined claims are all included, so that nothing is lost; the count in `exported` counts
 * them once, as Relata does when it opens the file.
 */
export function formatJson(input: ExportInput): string {
  const { filter, count: claims, reading, source, version, date } = captionOf(input);
  const exported = { filter, claims, reading, source, version, date };
  const { format, ...file }: Record<string, unknown> = JSON.parse(formatDataset(datasetOf(input)));
  return `${JSON.stringify({ format, exported, ...file }, null, 2)}\n`;
}

/** The part of the loaded dataset that is exported. */
function datasetOf({ whole, joined, view }: ExportInput): Dataset {
  const included = new Set<string>();
  for (const [id, match] of view.matches)
    if (match !== 'outside') for (const one of [id, ...(joined.get(id) ?? [])]) included.add(one);
  const keep = <C extends Claim>(claims: readonly C[]): C[] =>
    claims.filter(({ id }) => included.has(id)).map((claim) => removeLinks(claim, included));
  return {
    ...whole,
    briefings: [],
    highlights: whole.highlights.flatMap((highlight) => {
      const claims = highlight.claims.filter((id) => included.has(id));
      return claims.length > 0 ? [{ ...highlight, claims }] : [];
    }),
    revisions: whole.revisions.filter(({ claim }) => included.has(claim)),
    events: keep(whole.events),
    sums: keep(whole.sums),
    periods: keep(whole.periods),
  };
}

function removeLinks<C extends Claim>(whole: C, included: ReadonlySet<string>): C {
  const claim = plainClaim(whole);
  const related = claim.related.filter(({ id }) => included.has(id));
  if (claim.others?.sameAs === undefined || included.has(claim.others.sameAs)) return { ...claim, related };
  const { sameAs: _removed, ...others } = claim.others;
  return { ...claim, related, others };
}
