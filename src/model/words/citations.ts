/** A claim as one cites it: what it is, where it stands, and where and when it was seen. */
import { capitalize } from '../../lib/text';
import type { Claim } from '../claim';
import type { Dataset, Source } from '../dataset';
import { citedUrl } from '../origins';
import { type Reading, sameSpan, spanIn } from '../reading';
import type { Worded } from '../vocabulary';
import { dateOwner } from './claimant';
import { formatCertainty, formatContest, type SourcedWords } from './claims';
import { howRead } from './howRead';
import { revisionsOf, sayRevisions } from './revisions';
import { formatSourceDate, parseSourceDate } from './sourceDates';
import { formatSpan } from './spans';

/** Where and how the claim was seen. */
export interface Access {
  /** Address of the view. */
  readonly url: string;
  /** The day, as YYYY-MM-DD. */
  readonly accessed: string;
  readonly reading: Reading;
}

/** A source that stands behind a claim, with the paragraphs that it is cited for. */
export interface Cited {
  readonly source: Source;
  readonly paragraphs: readonly number[];
  /** Where it can be read, at the words that are cited first where any are; null where it has no address. */
  readonly url: string | null;
}

/** The sources of the claim and, where the date of other sources is shown, those of that date. Sources not listed are left out. */
export function citedSources(claim: Claim, dataset: Dataset, reading: Reading): readonly Cited[] {
  const dating = reading === 'others' && claim.others?.span ? claim.others.citations : [];
  const all = [...claim.citations, ...dating];
  return [...new Set(all.map(({ source }) => source))].flatMap((id) => {
    const source = dataset.sources.find((one) => one.id === id);
    const paragraphs = claim.citations.flatMap((citation) =>
      citation.source === id && citation.paragraph !== undefined ? [citation.paragraph] : [],
    );
    return source ? [{ source, paragraphs, url: citedUrl(source, all) }] : [];
  });
}

/** "paragraph 7", "paragraphs 3, 9". */
function formatParagraphs(paragraphs: readonly number[], { labels }: Worded): string {
  const { one, many } = labels.paragraph;
  return paragraphs.length > 0 ? `${paragraphs.length > 1 ? many : one} ${paragraphs.join(', ')}` : '';
}

const present = (parts: readonly (string | null | undefined)[]): string[] =>
  parts.filter((part): part is string => typeof part === 'string' && part !== '');

/** “Meeting with Ann Lee”, 3 April 2008 (stated; “03/04/2008”, read day first) */
function formatClaim(claim: Claim, reading: Reading, words: SourcedWords): string {
  const span = spanIn(claim, reading);
  const read = span === claim.date.span ? howRead(claim.date) : '';
  const known = present([
    formatCertainty(claim, reading, words),
    read && `“${claim.date.wording}”, ${read}`,
  ]).join('; ');
  return `“${claim.title}”, ${formatSpan(span)} (${known})`;
}

/**
 * Where other sources differ, what they say: "Other sources differ: 20 February 2006"; where it is their date that is cited,
 * whose the other one is: "The paper: some time in 2005". '' where they do not differ.
 */
function formatOtherwise(claim: Claim, reading: Reading, dataset: Dataset): string {
  const contest = formatContest(claim, 'primary', dataset);
  if (contest === '') return '';
  const isTheirs = !sameSpan(spanIn(claim, reading), claim.date.span);
  return present([
    isTheirs && !claim.others?.sum ? '' : capitalize(contest),
    isTheirs ? `${capitalize(dateOwner(claim, dataset))}: ${formatSpan(claim.date.span)}` : '',
  ]).join('. ');
}

/** The claim as it is cited, and that other sources differ. */
const formatWhole = (claim: Claim, reading: Reading, dataset: Dataset): string =>
  present([formatClaim(claim, reading, dataset), formatOtherwise(claim, reading, dataset)]).join('. ');

const formatDataset = ({ title, version }: Dataset): string => `Relata, “${title}”, data version ${version}`;

/** "archived copy https://…, seen 3 May 2024"; '' without one. `url` is its address, at the words that are cited. */
export function archiveWords({ archived }: Source, url?: string | null): string {
  if (!archived) return '';
  const seen = archived.seen === null ? '' : `, seen ${formatSourceDate(archived.seen)}`;
  return `archived copy ${url ?? archived.url}${seen}`;
}

type Named = Pick<Source, 'publisher' | 'title'>;

/** Who published a source; '' where nobody is named, since it then goes by its title. */
export const publisherOf = ({ publisher, title }: Named): string => (publisher === title ? '' : publisher);

/** A source by who published it, where that is said, and its title. */
export const sourceName = (source: Named): string => present([publisherOf(source), source.title]).join(': ');

/** The same in a sentence: "The Gazette, “A second complaint”". */
export const quotedSource = (source: Named): string =>
  present([publisherOf(source), `“${source.title}”`]).join(', ');

/** A source with its publisher if one is named, title, date, the paragraphs if any are cited, its address and that of a copy. */
export const formatSource = ({ source, paragraphs, url }: Cited, words: SourcedWords): string =>
  present([
    quotedSource(source),
    source.published === null ? null : formatSourceDate(source.published),
    formatParagraphs(paragraphs, words),
    ...(source.url === null ? [archiveWords(source, url)] : [url, archiveWords(source)]),
  ]).join(', ');

/** Where the view has an address that only its maker can open, there is no link to give. */
type ShownAt = Omit<Access, 'url'> & { readonly url: string | null };

/**
 * A claim's citation as plain text: what it says and when, what other sources say where they differ, what of it was changed by
 * hand, then each source with its publisher if one is named, title, date, paragraph and address, then the data version, the
 * link to the view if there is one, and the day it was seen.
 */
export function formatCitation(claim: Claim, dataset: Dataset, { url, accessed, reading }: ShownAt): string {
  const sources = citedSources(claim, dataset, reading).map((cited) => formatSource(cited, dataset));
  const seen = `accessed ${formatSourceDate(accessed)}`;
  return `${[
    formatWhole(claim, reading, dataset),
    ...present([sayRevisions(revisionsOf(claim.id, dataset)).replace(/\.$/, '')]),
    sources.join('; '),
    url === null ? `${formatDataset(dataset)} (${seen})` : formatDataset(dataset),
    ...(url === null ? [] : [`${url} (${seen})`]),
  ].join('. ')}.`;
}

type CslDate = Readonly<Record<'date-parts', readonly (readonly number[])[]> & { circa?: true }>;

const partsList = (edtf: string): readonly number[] | null => {
  const date = parseSourceDate(edtf);
  return date && present([`${date.year}`, date.month?.toString(), date.day?.toString()]).map(Number);
};

function cslDate(edtf: string | null): CslDate | null {
  const parts = edtf === null ? null : partsList(edtf);
  if (!parts || edtf === null) return null;
  return { 'date-parts': [parts], ...(parseSourceDate(edtf)?.isDoubtful ? { circa: true } : {}) };
}

/** The note of a source: paragraphs and claim. */
const formatNote = (claim: Claim, { paragraphs }: Cited, reading: Reading, words: SourcedWords): string =>
  present([formatParagraphs(paragraphs, words), formatClaim(claim, reading, words)]).join('; ');

function cslSource(claim: Claim, cited: Cited, reading: Reading, words: SourcedWords) {
  const { source, url } = cited;
  const issued = cslDate(source.published);
  const publisher = publisherOf(source);
  return {
    id: source.id,
    type: source.stance === 'press' ? 'article-newspaper' : url ? 'webpage' : 'document',
    title: source.title,
    ...(publisher && { 'container-title': publisher, publisher }),
    ...(issued ? { issued } : {}),
    ...(url ? { URL: url } : {}),
    ...(source.archived ? { archive_location: source.archived.url } : {}),
    note: formatNote(claim, cited, reading, words),
  };
}

/**
 * A claim as CSL-JSON (citation-style-language/schema, csl-data.json): an array with an item for each of its sources,
 * paragraph and claim in `note`, and one for the claim in this dataset. Only that one was seen on the day `accessed`;
 * the sources were not opened. Dates that are not a year, month or day are left out.
 */
export function formatCslJson(claim: Claim, dataset: Dataset, { url, accessed, reading }: Access): string {
  const seen = cslDate(accessed);
  const view = {
    id: `relata-${claim.id}`,
    type: 'dataset',
    title: claim.title,
    'container-title': dataset.title,
    publisher: 'Relata',
    version: dataset.version,
    URL: url,
    ...(seen ? { accessed: seen } : {}),
    note: formatWhole(claim, reading, dataset),
  };
  const sources = citedSources(claim, dataset, reading).map((cited) =>
    cslSource(claim, cited, reading, dataset),
  );
  return JSON.stringify([...sources, view], null, 2);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text with all that TeX takes as an order made plain. */
const escapeTex = (text: string): string =>
  text.replace(/[\\{}%&#_$~^]/g, (sign) => TEX[sign] ?? `\\${sign}`);

/** An address for `\url`, which takes all as it is but braces and backslashes. */
const texUrl = (url: string): string => `\\url{${url.replace(/[{}\\]/g, encodeURIComponent)}}`;

const formatBibEntry = (key: string, fields: readonly (string | null | undefined)[]): string =>
  `@misc{${key.replace(/[^\w-]/g, '-')},\n${fields
    .filter(Boolean)
    .map((field) => `  ${field},`)
    .join('\n')}\n}`;

function bibSource(claim: Claim, cited: Cited, reading: Reading, words: SourcedWords): string {
  const { source, url } = cited;
  const date = source.published === null ? null : parseSourceDate(source.published);
  const doubt = date?.isDoubtful ? `published ${formatSourceDate(source.published ?? '')}` : null;
  const month = date?.month === undefined ? undefined : MONTHS[date.month - 1];
  const how = present([escapeTex(publisherOf(source)), url && texUrl(url)]).join(', ');
  const copy = source.url === null && source.archived ? 'read in an archived copy' : archiveWords(source);
  return formatBibEntry(`${source.id}-${claim.id}`, [
    `title = {{${escapeTex(source.title)}}}`,
    how && `howpublished = {${how}}`,
    date && `year = {${date.year}}`,
    month && `month = ${month}`,
    `note = {${escapeTex(present([doubt, copy, formatNote(claim, cited, reading, words)]).join('; '))}}`,
  ]);
}

/**
 * A claim as BibTeX: an `@misc` entry for each of its sources, and one for the claim in this dataset. `\url` needs the
 * package url or hyperref. Text outside ASCII stays as it is, which TeX has taken as UTF-8 since 2018.
 */
export function formatBibTex(claim: Claim, dataset: Dataset, { url, accessed, reading }: Access): string {
  const view = formatBibEntry(`relata-${claim.id}`, [
    `title = {{${escapeTex(claim.title)}}}`,
    `howpublished = {${escapeTex(formatDataset(dataset))}, ${texUrl(url)}}`,
    `note = {${escapeTex(formatWhole(claim, reading, dataset))}; accessed ${formatSourceDate(accessed)}}`,
  ]);
  const sources = citedSources(claim, dataset, reading).map((cited) =>
    bibSource(claim, cited, reading, dataset),
  );
  return [...sources, view].join('\n\n');
}
