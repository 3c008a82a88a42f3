import type { Dataset } from '../../model/dataset';

/** The dataset that comes with the app. */
const SHIPPED = { id: 'khamenei-hamas', href: './data/khamenei-hamas.json' };
/** False in the one file, which has no other files beside it. */
const hasFiles = import.meta.env.MODE !== 'onefile';

/** The dataset's own notes: how it was made, its limits and its version. */
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
