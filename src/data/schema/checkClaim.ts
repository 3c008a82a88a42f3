/** What the schema cannot see of a claim: whether its dates are dates, and whether what it names is there. */
import type { Source } from '../../model/dataset';
import type { ReadDate } from '../edtf/parseEdtf';
import type { Fault } from './readRecords';
import type { RawClaim } from './schema';

/** What a file's claims may refer to. */
export interface Known {
  readonly people: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly readDate: ReadDate;
}

function dateFaults(keys: Fault['keys'], text: string | null, { readDate }: Known): Fault[] {
  const read = readDate(text);
  return read !== null && 'problem' in read ? [{ keys, message: `“${text}”: ${read.problem}` }] : [];
}

export function listFaults(
  keys: Fault['keys'],
  what: string,
  ids: readonly string[],
  known: { has(id: string): boolean },
): Fault[] {
  return ids.flatMap((id, index) => {
    if (!known.has(id)) return [{ keys: [...keys, index], message: `no ${what} has the id “${id}”` }];
    return ids.indexOf(id) < index ? [{ keys: [...keys, index], message: `“${id}” is named twice` }] : [];
  });
}

export function citationFaults(citations: RawClaim['citations'], { sources }: Known): Fault[] {
  return citations.flatMap(({ source: id, paragraph }, index) => {
    const source = sources.get(id);
    if (!source) return [{ keys: ['citations', index, 'source'], message: `no source has the id “${id}”` }];
    if (paragraph === undefined || source.paragraphs === undefined || paragraph <= source.paragraphs)
      return [];
    const message = `paragraph ${paragraph} is beyond the ${source.paragraphs} of “${id}”`;
    return [{ keys: ['citations', index, 'paragraph'], message }];
  });
}

/** Everything that keeps a claim out of the dataset; links to other claims are looked at later. */
export function claimFaults(claim: RawClaim, known: Known): Fault[] {
  const lacksConfidence = claim.layer === 'record' && claim.confidence === undefined;
  return [
    ...dateFaults(['date', 'edtf'], claim.date.edtf, known),
    ...(claim.record ? dateFaults(['record', 'edtf'], claim.record.edtf, known) : []),
    ...('claimed' in claim ? dateFaults(['claimed'], claim.claimed, known) : []),
    ...(lacksConfidence ? [{ keys: ['confidence'], message: 'is needed for a claim of the record' }] : []),
    ...listFaults(['people'], 'person', claim.people, known.people),
    ...listFaults(['themes'], 'theme', claim.themes, known.themes),
    ...listFaults(['record', 'sources'], 'source', claim.record?.sources ?? [], known.sources),
    ...citationFaults(claim.citations, known),
  ];
}
