import { LongList } from './LongList';

/** A fault of the loaded file: where it is, and why what it is in could not be shown. */
export interface Fault {
  readonly path: string;
  readonly message: string;
  readonly line?: number;
  readonly record?: string;
}

/** Everything that was left out of the loaded file, with its place and the reason. */
export function LeftOut({ faults }: { faults: readonly Fault[] }) {
  if (faults.length === 0) return <p>Nothing: every record of the file is shown.</p>;
  return (
    <LongList
      items={faults}
      className="left-out"
      render={({ path, message, line, record }) => (
        <li key={`${path} ${line} ${message}`}>
          <span className="problem-path">{path || (line === undefined ? 'The file' : `Line ${line}`)}</span>
          {record && ` (${record})`}: {message}
        </li>
      )}
    />
  );
}
