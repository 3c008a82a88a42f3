import type { DatasetIndex, FilteredDataset } from '../../../filter/filterDataset';
import { formatFigure } from '../../../lib/number';
import type { Claim, Relation } from '../../../model/claim';
import { formatSpanShort } from '../../../model/words/spans';
import { highlight } from '../../../state/highlight';
import { setFilter, useViewState } from '../../../state/store';
import { chooseClaim } from '../choose';

const WORDS: Readonly<Record<Relation, [of: string, by: string]>> = {
  follows: ['Follows', 'Followed by'],
  answers: ['Answers', 'Answered by'],
  'part-of': ['Part of', 'Includes'],
  see: ['See also', 'See also'],
};

interface Props {
  readonly claim: Claim;
  readonly shown: DatasetIndex;
}

/** Maximum claims listed. */
const MAX_LISTED = 40;

/** Claims that this one refers to, and claims that refer to it. */
export function RelatedClaims({ claim, shown }: Props) {
  const neighbours = [...(shown.related.get(claim.id) ?? [])].flatMap((id) => shown.byId.get(id) ?? []);
  const links = [
    ...claim.related.map(({ id, as }) => ({ id, words: WORDS[as][0] })),
    ...neighbours.flatMap((other) =>
      other.related
        .filter(({ id }) => id === claim.id)
        .map(({ as }) => ({ id: other.id, words: WORDS[as][1] })),
    ),
  ].flatMap(({ id, words }) => {
    const other = shown.byId.get(id);
    return other ? [{ other, words }] : [];
  });
  if (links.length === 0) return null;
  return (
    <section aria-label="Related" className="related">
      <ul>
        {links.slice(0, MAX_LISTED).map(({ other, words }) => (
          <li key={`${words} ${other.id}`}>
            <span className="muted">{words}</span>
            <button
              type="button"
              className="link-button"
              onClick={() => chooseClaim(other.id)}
              onPointerEnter={() => highlight(other.id)}
              onPointerLeave={() => highlight(null)}
              onFocus={() => highlight(other.id)}
              onBlur={() => highlight(null)}
            >
              {other.title}
            </button>
            <span className="muted related-date">{formatSpanShort(other.date.span)}</span>
          </li>
        ))}
      </ul>
      {links.length > MAX_LISTED && (
        <p className="muted">and {formatFigure(links.length - MAX_LISTED)} more</p>
      )}
    </section>
  );
}

interface SameEventProps {
  readonly claim: Claim;
  readonly shown: FilteredDataset;
}

/** Claims that are the same event according to other sources: those joined to this one, and others. */
export function SameEvent({ claim, shown }: SameEventProps) {
  const layers = useViewState((view) => view.filter.layers);
  const { others } = shown.dataset.labels;
  const joined = shown.joined.get(claim.id) ?? [];
  const neighbours = [...(shown.related.get(claim.id) ?? [])].flatMap((id) => shown.byId.get(id) ?? []);
  const twins = neighbours.filter(
    (other) =>
      !joined.includes(other.id) && (claim.others?.sameAs === other.id || other.others?.sameAs === claim.id),
  );
  const also = joined.flatMap((id) => shown.byId.get(id) ?? []);
  if (also.length + twins.length === 0) return null;
  const openWithLayer = (twin: Claim) => {
    setFilter({ layers: ['primary', 'others'] });
    chooseClaim(twin.id);
  };
  return (
    <section aria-label="Same event" className="same-event">
      {also.map((other) => (
        <p key={other.id}>
          Also reported as:{' '}
          <button type="button" className="link-button" onClick={() => chooseClaim(other.id)}>
            {other.title}
          </button>
        </p>
      ))}
      {twins.map((twin) =>
        layers.includes(twin.layer) ? (
          <p key={twin.id}>
            According to {others}, this is the same event as{' '}
            <button type="button" className="link-button" onClick={() => chooseClaim(twin.id)}>
              {twin.title}
            </button>
          </p>
        ) : (
          <p key={twin.id}>
            According to {others}, this is the same event as “{twin.title}”, which is not on the board.{' '}
            <button type="button" className="link-button" onClick={() => openWithLayer(twin)}>
              Show the claims only in {others} and open it
            </button>
          </p>
        ),
      )}
    </section>
  );
}
