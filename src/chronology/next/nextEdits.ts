/** What one may add to a table once it is open, as functions from records to records. */
import { headOf, type Records } from '../../data/chronologies/records';
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
