import type { LoadProgress } from '../data/fetchDataset';

/** Loading, with as much of a measure as there is. */
export function Pending({ progress }: { progress: LoadProgress | null }) {
  return (
    <main className="pending" aria-busy="true">
      <h1 className="eyebrow">Relata</h1>
      <p role="status">Loading the records…</p>
      <progress
        aria-label="Loading"
        {...(progress?.total ? { max: progress.total, value: progress.loaded } : {})}
      />
    </main>
  );
}
