/** A briefing as a file, to be kept, passed on and imported. */
import { BRIEFING_FORMAT, type KeptNote } from '../../data/schema/readBriefingFile';
import { briefingFileName } from '../../export/files/fileNames';
import type { MadeFile } from '../../export/files/makeFile';
import type { Briefing } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';

/** The file's text: the briefing, id and version of its dataset, and for a stored briefing the note of its saving. */
export const formatBriefingFile = (
  briefing: Briefing,
  { id, version }: Pick<Dataset, 'id' | 'version'>,
  kept?: KeptNote,
): string =>
  `${JSON.stringify({ format: BRIEFING_FORMAT, dataset: { id, version }, ...(kept ? { kept } : {}), briefing }, null, 2)}\n`;

/** The file under its name. */
export const briefingFile = (briefing: Briefing, dataset: Dataset): MadeFile => ({
  name: briefingFileName(briefing, dataset, 'briefing.json'),
  blob: new Blob([formatBriefingFile(briefing, dataset)], { type: 'application/json' }),
});
