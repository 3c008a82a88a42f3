/** A briefing as a file of its own, to be kept, passed on and taken in again. */
import type { Briefing } from '../model/briefing';
import type { Dataset } from '../model/dataset';

/** The file format; a reader that does not know it must not guess. */
export const BRIEFING_FORMAT = 'relata-briefing/1';

/** The file's text: the briefing, and the data that it was made for, by id and version. */
export const formatBriefingFile = (briefing: Briefing, { id, version }: Dataset): string =>
  `${JSON.stringify({ format: BRIEFING_FORMAT, dataset: { id, version }, briefing }, null, 2)}\n`;
