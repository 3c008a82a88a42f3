/** The sources that a row of a table names. */
import { textKey } from '../../../lib/textKey';
import { isUrl } from '../../schema/schema';
import type { TableRow } from '../formats/sheet';
import { type Builder, line, NOT_GIVEN } from './builder';
import { noSource } from './registry';

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return url;
  }
}

/** Whether a text only says that there is no source, as a table does that was saved here. */
const saysNone = (name: string): boolean => textKey(name) === textKey(noSource().title);

/** The sources that a row names: by title, by address, or both where it has one of each. */
export function citeSources(row: TableRow, builder: Builder): string[] {
  const { sources, mapping } = builder;
  const names = builder.parts('source', row).filter((name) => !saysNone(name));
  const urls = builder.parts('url', row);
  const [publisher] = builder.cells('publisher', row);
  const good = urls.filter((url) => isUrl(url));
  if (good.length < urls.length)
    builder.miss(row, mapping.fields.url?.columns[0] ?? 0, 'This is no address that a link can have.');
  const paired = names.length === 1 && good.length === 1;
  const named = names.map((name) => ({ name, url: paired ? (good[0] ?? null) : null }));
  const linked = paired ? [] : good.map((url) => ({ name: url, url }));
  return [...named, ...linked].map(({ name, url }) => {
    const key = url === null ? name : `${name} ${url === name ? '' : url}`.trim();
    const id = sources.idOf(key);
    const record = sources.get(id);
    if (record?.url === null && url !== null) record.url = url;
    if (record) record.title = line(name);
    const by = publisher ?? (url === null ? undefined : hostOf(url));
    if (record?.publisher === NOT_GIVEN && by !== undefined) record.publisher = line(by);
    return id;
  });
}
