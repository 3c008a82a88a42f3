/** How the import of a file stands, by what the worker has answered. */
import type {
  Answer,
  FileOverview,
  KnownFile,
  Outcome,
  Preview,
  Progress,
} from '../../data/import/session/messages';
import type { Problem } from '../../data/schema/problem';
import { formatFigure } from '../../lib/number';

export interface ImportState {
  /** What the worker is doing; null while it waits. */
  readonly progress: Progress | null;
  /** Null until a table has been read. */
  readonly file: FileOverview | null;
  /** A file of which an earlier state is open, until it is decided what becomes of it. */
  readonly known: KnownFile | null;
  readonly preview: Preview | null;
  /** What becomes of all rows; null until they are counted, and that of the reading before while they are counted anew. */
  readonly outcome: Outcome | null;
  readonly failed: { readonly message: string; readonly problems: readonly Problem[] } | null;
  /** The chronology that is kept in the end, or to which changes are proposed. */
  readonly kept: { readonly id: string; readonly isProposed: boolean } | null;
}

export const NO_IMPORT: ImportState = {
  progress: null,
  file: null,
  known: null,
  preview: null,
  outcome: null,
  failed: null,
  kept: null,
};

/** The state after an answer. */
export function afterAnswer(state: ImportState, answer: Answer): ImportState {
  switch (answer.type) {
    case 'progress':
      return { ...state, progress: answer.progress, known: null };
    case 'opened':
      return { ...NO_IMPORT, file: answer.file };
    case 'known':
      return { ...NO_IMPORT, known: answer.known };
    case 'chosen':
      return {
        ...NO_IMPORT,
        file: state.file && { ...state.file, table: answer.table },
      };
    case 'preview':
      return { ...state, preview: answer.preview };
    case 'outcome':
      return { ...state, outcome: answer.outcome, progress: null, failed: null };
    case 'kept':
      return { ...state, kept: answer };
    case 'failed':
      return { ...state, progress: null, failed: answer };
  }
}

const DOING: Readonly<Record<Progress['doing'], string>> = {
  reading: 'Reading the file',
  mapping: 'Reading the rows',
  checking: 'Checking the claims',
  keeping: 'Keeping them in this browser',
};

/** "Reading the rows: 1,200 of 20,000". */
export const progressWords = ({ doing, done, total }: Progress): string =>
  total === 0 ? `${DOING[doing]}…` : `${DOING[doing]}: ${formatFigure(done)} of ${formatFigure(total)}`;
