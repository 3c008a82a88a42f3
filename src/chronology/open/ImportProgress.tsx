import type { Progress } from '../../data/import/session/messages';
import { progressWords } from './importState';

interface Props {
  readonly progress: Progress;
  /** Without it there is nothing to stop. */
  readonly onStop?: () => void;
}

/** How far the reading of a file has come. */
export const ImportProgress = ({ progress, onStop }: Props) => (
  <div className="import-progress">
    <progress
      aria-label="Progress"
      {...(progress.total > 0 && { max: progress.total, value: progress.done })}
    />
    <span>{progressWords(progress)}</span>
    {onStop && (
      <button type="button" className="link-button" onClick={onStop}>
        Stop
      </button>
    )}
  </div>
);
