import type { Dataset } from '../../model/dataset';

/** The dataset that comes with the app; any other is the reader's own file. */
const SHIPPED = { id: 'khamenei-hamas', href: './data/khamenei-hamas.json' };
/** The one-file edition has no other files beside it. */
const hasFiles = import.meta.env.MODE !== 'onefile';

/** What the dataset says of itself: how it was made, where its limits are, which version it is. */
export function HowMade({ dataset: { id, about, method, version } }: { dataset: Dataset }) {
  return (
    <>
      {about && <p className="sources-lead">{about}</p>}
      <ul className="method">
        {method.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="muted">
        Version {version}.{' '}
        {hasFiles ? <Files id={id} /> : 'The dataset is inside this file; Export saves it as JSON.'}
      </p>
    </>
  );
}

function Files({ id }: { id: string }) {
  return (
    <>
      {id === SHIPPED.id && (
        <>
          <a href={SHIPPED.href}>The dataset (JSON)</a>,{' '}
        </>
      )}
      <a href="./data/dataset.schema.json">the schema that every dataset follows</a>.
    </>
  );
}
