import type { Dataset } from '../../model/dataset';
import { readBriefingFile } from './readBriefingFile';
import type { Warn } from './readRecords';

/**
 * The dataset with the briefing of a `relata-briefing/1` file before its others; it takes the place of one with its id.
 * The data, and with them their version, stay what they are. A briefing that cannot be read is left out with a warning.
 */
export function briefingFirst(dataset: Dataset, text: string, warn: Warn): Dataset {
  const file = readBriefingFile(text);
  if (!file.ok) {
    for (const problem of file.problems) warn(problem);
    return dataset;
  }
  const others = dataset.briefings.filter(({ id }) => id !== file.briefing.id);
  return { ...dataset, briefings: [file.briefing, ...others] };
}
