/** What one may add to a table once it is open, as functions from records to records. */

import { type FileRecord, headOf, listOf, type Records } from '../../data/chronologies/records';
import { timeOf } from '../../data/edtf/dateEnds';
import { TEXT_LIMITS } from '../../data/schema/schema';
import { cutText, numberedId, slugOf } from '../../lib/shortText';
import type { Claim, Confidence, Finding } from '../../model/claim';
import { addClaim, changeClaim, findClaim, nameSource } from '../edit/claimEdits';
import { textOf } from '../edit/fieldValues';
import { changeHead } from '../things/thingEdits';

/** Says in a sentence what the chronology is about; nothing takes the sentence out. What in it links the source still does. */
export function setSentence(records: Records, text: string): Records {
  const { standfirst } = headOf(records).file;
  const said = text.trim();
  const link = standfirst?.link;
  const keepsLink = link !== undefined && said.includes(link);
  return changeHead(records, {
    standfirst: said === '' ? undefined : { text: said, ...(keepsLink && { link }) },
  });
}

/** Calls the panel of lanes otherwise; nothing gives it its general name again. */
export function renameLanes(records: Records, name: string): Records {
  const { lanes: _old, ...labels } = headOf(records).file.labels ?? {};
  return changeHead(records, { labels: { ...labels, ...(name !== '' && { lanes: name }) } });
}

/** A status of this name, which is what the board calls a period; it is added where there is none. */
function statusCalled(records: Records, name: string): readonly [Records, id: string] {
  const { statuses = [] } = headOf(records).file;
  const found = statuses.find((one) => one.name === name);
  if (found) return [records, found.id];
  const isFree = (id: string) => statuses.every((one) => one.id !== id);
  const id = numberedId(slugOf(name, 40) || 'period', isFree);
  return [changeHead(records, { statuses: [...statuses, { id, name, tone: 'mild' }] }), id];
}

const statusName = ({ title }: FileRecord): string => cutText(textOf(title), TEXT_LIMITS.line);

/**
 * The records with the status of a period called as its title, where it was called so before the title changed: renamed where
 * no other period has it, else one of its own.
 */
export function withStatusOfTitle(before: Records, after: Records, period: string): Records {
  const [was, is] = [before, after].map((records) => findClaim(records, period)?.record);
  if (!was || !is || was['title'] === is['title'] || was['status'] !== is['status']) return after;
  const { statuses = [] } = headOf(after).file;
  const status = statuses.find(({ id }) => id === was['status']);
  if (!status || status.name !== statusName(was)) return after;
  const name = statusName(is);
  const isShared = listOf(after, 'periods').some((one) => one.id !== period && one['status'] === status.id);
  if (isShared || statuses.some((one) => one.name === name)) {
    const [known, own] = statusCalled(after, name);
    return changeClaim(known, period, { status: own });
  }
  return changeHead(after, {
    statuses: statuses.map((one) =>
      one === status ? { ...one, name, ...(one.plural && { plural: name }) } : one,
    ),
  });
}

/** Adds a period with a name above the lanes, whose status is its own. Gives back its id too. */
export function markPeriod(
  records: Records,
  title: string,
  edtf: string | null,
): readonly [Records, id: string] {
  const [known, status] = statusCalled(records, title);
  const [after, id] = addClaim(known, {
    list: 'periods',
    term: status,
    title,
    kind: '',
    edtf,
    people: [],
  });
  if (edtf === null) return [after, id];
  // Whoever marks it sets it: no source need state it.
  return [changeClaim(after, id, { date: { edtf, basis: 'set', wording: null } }), id];
}

/** What another source says of a claim. */
export interface OtherSaying {
  /** Its title; one that is not known yet is added. */
  readonly source: string;
  readonly finding: Finding;
  readonly confidence: Confidence;
  /** EDTF; null where it gives no date. */
  readonly edtf: string | null;
  readonly note: string;
}

/** Whether nothing is said yet of what other sources say of a claim. */
export const isUncompared = ({ layer, others }: Claim): boolean => layer === 'primary' && !others;

/** Sets beside a claim what another source says of it. */
export function addOther(records: Records, claim: string, saying: OtherSaying): Records {
  if (!findClaim(records, claim)) return records;
  const { source, finding, confidence, edtf, note } = saying;
  const others = { ...timeOf(edtf), finding, confidence, note, citations: [] };
  return nameSource(changeClaim(records, claim, { others }), claim, source);
}

/** Maximum number of places to begin. */
export const MOST_PLACES = 5;

/** Adds a place to begin: a claim, what it is called there and a sentence about it. */
export function addPlace(records: Records, claim: string, title: string, sentence: string): Records {
  const { highlights = [] } = headOf(records).file;
  return changeHead(records, {
    highlights: [...highlights, { title, sentence, claims: [claim], view: '' }],
  });
}
