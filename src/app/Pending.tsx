import type { LoadProgress } from '../data/load/fetchDataset';
import { formatFigure } from '../model/number';

/** Downloads below this size, in bytes, show no figures. */
const LARGE = 1e6;

/** "Received 12 of 49 MB", then "Read 12,000 of 100,000 records". */
function formatProgress({ unit, loaded, total }: LoadProgress): string {
  if (unit === 'records') return `Read ${formatFigure(loaded)} of ${formatFigure(total ?? loaded)} records`;
  if (Math.max(loaded, total ?? 0) < LARGE) return '';
  const received = formatFigure(Math.round(loaded / 1e6));
  return total === null
    ? `Received ${received} MB`
    : `Received ${received} of ${formatFigure(Math.round(total / 1e6))} MB`;
}

/** Page shown while loading, with the progress as far as it is known. */
export function Pending({ progress }: { progress: LoadProgress | null }) {
  const words = progress ? formatProgress(progress) : '';
  return (
    <main className="pending" aria-busy="true">
      <h1 className="eyebrow">Relata</h1>
      <p role="status">Loading the records…</p>
      <progress
        aria-label="Loading"
        {...(progress?.total ? { max: progress.total, value: progress.loaded } : {})}
        {...(words && { 'aria-valuetext': words })}
      />
      <p className="muted">{words}</p>
    </main>
  );
}
