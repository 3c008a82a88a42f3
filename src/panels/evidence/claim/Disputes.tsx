import type { Claim, Passage } from '../../../model/claim';
import type { Dataset, Source } from '../../../model/dataset';
import { passageUrl } from '../../../model/origins';
import { Linked } from './Facts';

/** The publisher of a source, as a link to the words that are cited. */
export const SourceLink = ({ source, passage }: { source: Source; passage: Passage | undefined }) => (
  <Linked url={passageUrl(source, passage)}>{source.publisher}</Linked>
);

/** Who says that it is not so. */
export function Disputes({ claim, dataset }: { claim: Claim; dataset: Dataset }) {
  return claim.disputed?.map(({ by, note, citations }) => (
    <p key={by}>
      <strong>Disputed</strong> by {by}
      {note && `, who ${note}`}{' '}
      <span className="muted">
        (
        {citations.map(({ source: id, passage }, at) => {
          const source = dataset.sources.find((one) => one.id === id);
          return (
            <span key={id}>
              {at > 0 && ', '}
              {source && <SourceLink source={source} passage={passage} />}
            </span>
          );
        })}
        )
      </span>
    </p>
  ));
}
