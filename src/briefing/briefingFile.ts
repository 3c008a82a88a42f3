/** A briefing as a file of its own, to be kept, passed on and taken in again. */
import { BRIEFING_FORMAT, type KeptNote } from '../data/schema/readBriefingFile';
import type { Briefing } from '../model/briefing';
import type { Dataset } from '../model/dataset';

/** The file's text: the briefing, the data that it was made for by id and version, and what is noted of its keeping. */
export const formatBriefingFile = (
  briefing: Briefing,
  { id, version }: Pick<Dataset, 'id' | 'version'>,
  kept?: KeptNote,
): string =>
  `${JSON.stringify({ format: BRIEFING_FORMAT, dataset: { id, version }, ...(kept ? { kept } : {}), briefing }, null, 2)}\n`;
