import type { Library } from '../../filter/shownIn';
import type { Claim, Relation } from '../../model/claim';
import { formatFigure } from '../../model/number';
import { formatSpanShort } from '../../model/spanWords';
import { highlight } from '../../state/highlight';

const WORDS: Readonly<Record<Relation, [of: string, by: string]>> = {
  follows: ['follows', 'followed by'],
  answers: ['answers', 'answered by'],
  'part-of': ['part of', 'includes'],
};

interface Props {
  readonly claim: Claim;
  readonly library: Library;
  /** Opens another claim in Evidence. */
  readonly open: (id: string) => void;
}

/** Maximum claims listed. */
const MAX_LISTED = 40;

/** Claims that this one refers to, and claims that refer to it. */
export function RelatedClaims({ claim, library, open }: Props) {
  const neighbours = [...(library.related.get(claim.id) ?? [])].flatMap((id) => library.byId.get(id) ?? []);
  const links = [
    ...claim.related.map(({ id, as }) => ({ id, words: WORDS[as][0] })),
    ...neighbours.flatMap((other) =>
      other.related
        .filter(({ id }) => id === claim.id)
        .map(({ as }) => ({ id: other.id, words: WORDS[as][1] })),
    ),
  ].flatMap(({ id, words }) => {
    const other = library.byId.get(id);
    return other ? [{ other, words }] : [];
  });
  if (links.length === 0) return null;
  return (
    <section aria-label="Related" className="related">
      <h4 className="eyebrow">Related</h4>
      <ul>
        {links.slice(0, MAX_LISTED).map(({ other, words }) => (
          <li key={`${words} ${other.id}`}>
            <span className="muted">{words}</span>
            <button
              type="button"
              className="link-button"
              onClick={() => open(other.id)}
              onPointerEnter={() => highlight(other.id)}
              onPointerLeave={() => highlight(null)}
              onFocus={() => highlight(other.id)}
              onBlur={() => highlight(null)}
            >
              {other.title}
            </button>
            <span className="muted">{formatSpanShort(other.date.span)}</span>
          </li>
        ))}
      </ul>
      {links.length > MAX_LISTED && (
        <p className="muted">and {formatFigure(links.length - MAX_LISTED)} more</p>
      )}
    </section>
  );
}
