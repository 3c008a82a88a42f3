import type { Shown } from '../../filter/shownIn';
import type { Claim } from '../../model/claim';
import { setFilter, useView } from '../../state/store';

interface Props {
  readonly claim: Claim;
  readonly shown: Shown;
  /** Opens another claim in Evidence. */
  readonly open: (id: string) => void;
}

/** Claims that are the same event according to the public record: those joined to this one, and others. */
export function SameEvent({ claim, shown, open }: Props) {
  const layers = useView((view) => view.filter.layers);
  const joined = shown.joined.get(claim.id) ?? [];
  const neighbours = [...(shown.related.get(claim.id) ?? [])].flatMap((id) => shown.byId.get(id) ?? []);
  const twins = neighbours.filter(
    (other) =>
      !joined.includes(other.id) && (claim.record?.sameAs === other.id || other.record?.sameAs === claim.id),
  );
  const also = joined.flatMap((id) => shown.byId.get(id) ?? []);
  if (also.length + twins.length === 0) return null;
  const openWithLayer = (twin: Claim) => {
    setFilter({ layers: ['article', 'record'] });
    open(twin.id);
  };
  return (
    <section aria-label="Same event" className="same-event">
      {also.map((other) => (
        <p key={other.id}>
          Also reported as:{' '}
          <button type="button" className="link-button" onClick={() => open(other.id)}>
            {other.title}
          </button>
        </p>
      ))}
      {twins.map((twin) =>
        layers.includes(twin.layer) ? (
          <p key={twin.id}>
            According to the public record, this is the same event as{' '}
            <button type="button" className="link-button" onClick={() => open(twin.id)}>
              {twin.title}
            </button>
          </p>
        ) : (
          <p key={twin.id}>
            According to the public record, this is the same event as “{twin.title}”, which is not on the
            board.{' '}
            <button type="button" className="link-button" onClick={() => openWithLayer(twin)}>
              Show the public record’s own reports and open it
            </button>
          </p>
        ),
      )}
    </section>
  );
}
