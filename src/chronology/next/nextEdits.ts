/** What one may add to a table once it is open, as functions from records to records. */
import { headOf, type Records } from '../../data/chronologies/records';
import { addClaim, changeClaim } from '../edit/claimEdits';
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

/** The status of a period that only has a name: that the chronology says nothing else of it. */
const PLAIN_STATUS = { id: 'named', name: 'period', tone: 'mild' } as const;

/** Adds a period with a name above the lanes. Gives back its id too. */
export function markPeriod(records: Records, title: string, edtf: string): readonly [Records, id: string] {
  const { statuses = [] } = headOf(records).file;
  const isKnown = statuses.some(({ id }) => id === PLAIN_STATUS.id);
  const known = isKnown ? records : changeHead(records, { statuses: [...statuses, PLAIN_STATUS] });
  const [after, id] = addClaim(known, {
    list: 'periods',
    term: PLAIN_STATUS.id,
    title,
    kind: '',
    edtf,
    people: [],
  });
  // Whoever marks it may have worked it out: no source need state it.
  return [changeClaim(after, id, { date: { edtf, basis: 'inferred', wording: null } }), id];
}
