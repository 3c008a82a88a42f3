/** Why a dataset could not be loaded, in words for the reader. */
import type { Problem } from '../schema/problem';

/**
 * `network`: no answer, or it broke off; trying again may help. `missing`: the address has no such file.
 * `not-a-dataset`: something came, but it is no dataset. `too-large`: more than a page can hold.
 */
export type LoadProblemKind = 'network' | 'missing' | 'not-a-dataset' | 'too-large';

export class LoadProblem extends Error {
  override readonly name = 'LoadProblem';
  readonly kind: LoadProblemKind;
  /** What is wrong in the file, where it could be read. */
  readonly problems: readonly Problem[];

  /** `message` is one sentence for the reader. */
  constructor(kind: LoadProblemKind, message: string, problems: readonly Problem[] = [], cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
    this.problems = problems;
  }
}

const isKnown = (error: unknown) =>
  error instanceof LoadProblem || (error instanceof Error && error.name === 'AbortError');

/** Turns whatever failed into a network problem; an abort, and a problem that is known, stay what they are. */
export const networkProblem =
  (message: string) =>
  (error: unknown): never => {
    throw isKnown(error) ? error : new LoadProblem('network', message, [], error);
  };

/** Turns the failure to load a part of the app into a network problem. */
export const partMissing = networkProblem('A part of Relata itself could not be loaded.');
