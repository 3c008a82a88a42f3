/**
 * Proves the dataset against the text of the article that it was made from: quotations and date wordings stand there to
 * the letter, every paragraph is accounted for, and nothing else of the article's text was taken over.
 *
 * `node scripts/check-article.mjs [articleFile]`; without an argument the file named by RELATA_ARTICLE is read. The text
 * is not part of the project, so without either the check says that it was skipped.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LONGEST_QUOTE = 12;
const LONGEST_RUN = 7;
const QUOTATION = /[“"]([^”"]*)[”"]/g;
/** Members that may hold the article's own words, or words that are nobody's prose. */
const NOT_OURS = ['text', 'wording', 'url', 'exact', 'prefix', 'suffix'];

/** The non-empty lines of the article, as paragraphs counted from 1. */
const paragraphsOf = (article) =>
  article
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const quotedIn = (paragraph) => [...paragraph.matchAll(QUOTATION)].map(([, passage]) => passage);

/** Words as compared: lower case, without punctuation, one kind of apostrophe. */
const wordsOf = (text) =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? [];

/** Every run of `LONGEST_RUN + 1` words in a text, each as one string. */
function runsOf(text) {
  const words = wordsOf(text);
  const starts = words.slice(LONGEST_RUN).keys();
  return [...starts].map((start) => words.slice(start, start + LONGEST_RUN + 1).join(' '));
}

/** Every text of our own in a part of the dataset, with the path that leads to it. */
function textsOf(value, path) {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !NOT_OURS.includes(key))
    .flatMap(([key, member]) => textsOf(member, `${path}/${key}`));
}

/** A claim with the numbers of the paragraphs that it cites in the primary source. */
function withCited(claim, primary) {
  const cited = claim.citations.filter(({ source }) => source === primary.id);
  return { ...claim, cited: cited.map(({ paragraph }) => paragraph) };
}

/** What is wrong with the words that a claim takes from its paragraphs. */
function wordFaults({ id, quote, date, cited }, paragraphs) {
  const places = `paragraph ${cited.join(', ')}`;
  const texts = cited.map((number) => paragraphs[number - 1] ?? '');
  const faults = [];
  if (quote && !texts.some((text) => quotedIn(text).some((passage) => passage.includes(quote.text))))
    faults.push(`${id}: "${quote.text}" is not inside quotation marks in ${places}`);
  const length = quote ? quote.text.split(/\s+/).length : 0;
  if (length > LONGEST_QUOTE)
    faults.push(`${id}: the quotation has ${length} words, ${LONGEST_QUOTE} are allowed`);
  if (date.wording && wordsOf(date.wording).length > LONGEST_RUN)
    faults.push(`${id}: the date's wording is longer than ${LONGEST_RUN} words`);
  if (date.wording && !texts.some((text) => text.includes(date.wording)))
    faults.push(`${id}: the date's wording "${date.wording}" does not stand in ${places}`);
  return faults;
}

/** What is wrong with the passages of the primary source: each stands in its paragraph; only quotations may be long. */
function passageFaults({ id, citations }, primary, paragraphs) {
  return citations
    .filter(({ source, passage }) => source === primary.id && passage)
    .flatMap(({ paragraph, passage: { exact } }) => {
      const text = paragraphs[paragraph - 1] ?? '';
      if (!text.includes(exact))
        return [`${id}: the passage "${exact}" does not stand in paragraph ${paragraph}`];
      const isQuoted = quotedIn(text).some((passage) => passage.includes(exact));
      const isLong = wordsOf(exact).length > LONGEST_RUN && !isQuoted;
      return isLong ? [`${id}: the passage "${exact}" is longer than ${LONGEST_RUN} words`] : [];
    });
}

/** Headings that are said to be the article's and are not its paragraph to the letter. */
const headingFaults = ({ headings }, paragraphs) =>
  headings
    .filter(({ paragraph, title, ours }) => !ours && paragraphs[paragraph - 1] !== title)
    .map(({ paragraph, title }) => `headings: "${title}" is not paragraph ${paragraph}`);

/** Numbers that name no paragraph, wherever the dataset gives one. */
function numberFaults(claims, { paragraphNotes, headings }, total) {
  const given = [
    ...claims.flatMap(({ id, cited }) => cited.map((number) => [id, number])),
    ...paragraphNotes.map(({ paragraph }) => ['paragraphNotes', paragraph]),
    ...headings.map(({ paragraph }) => ['headings', paragraph]),
  ];
  return given
    .filter(([, number]) => !(Number.isInteger(number) && number >= 1 && number <= total))
    .map(([where, number]) => `${where}: there is no paragraph ${number} among ${total}`);
}

/** Paragraphs that are neither cited nor explained, or both, or explained twice or without a reason. */
function coverageFaults(claims, paragraphNotes, total) {
  const cited = new Set(claims.flatMap((claim) => claim.cited));
  return Array.from({ length: total }, (_, index) => index + 1).flatMap((number) => {
    const notes = paragraphNotes.filter(({ paragraph }) => paragraph === number);
    const faults = [];
    if (notes.length > 1) faults.push(`paragraph ${number}: ${notes.length} notes`);
    if (notes.some(({ reason }) => reason.trim() === ''))
      faults.push(`paragraph ${number}: a note without a reason`);
    if (cited.has(number) && notes.length > 0)
      faults.push(`paragraph ${number}: cited, and yet noted as unused`);
    if (!cited.has(number) && notes.length === 0)
      faults.push(`paragraph ${number}: neither cited nor explained`);
    return faults;
  });
}

/** Texts of ours that share too long a run of words with the article outside its quotations. */
function copiedFaults(dataset, paragraphs) {
  const prose = paragraphs.flatMap((paragraph) => paragraph.replaceAll(QUOTATION, '\n').split('\n'));
  const runs = new Set(prose.flatMap(runsOf));
  return textsOf(dataset, '').flatMap(({ path, text }) =>
    runsOf(text)
      .filter((run) => runs.has(run))
      .map((run) => `${path}: shares "${run}" with the article`),
  );
}

/** Every fault of a dataset against the article's text, one line each, and what was compared, in one line. */
export function checkArticle(dataset, article) {
  const paragraphs = paragraphsOf(article);
  const total = paragraphs.length;
  const primary = dataset.sources.find((source) => source.primary);
  const claims = [...dataset.events, ...dataset.sums, ...dataset.periods]
    .map((claim) => withCited(claim, primary))
    .filter(({ cited }) => cited.length > 0);
  const sizeFault = `sources: ${primary.id} is said to have ${primary.paragraphs} paragraphs, the text has ${total}`;
  const problems = [
    ...(primary.paragraphs === total ? [] : [sizeFault]),
    ...claims.flatMap((claim) => wordFaults(claim, paragraphs)),
    ...claims.flatMap((claim) => passageFaults(claim, primary, paragraphs)),
    ...headingFaults(dataset, paragraphs),
    ...numberFaults(claims, dataset, total),
    ...coverageFaults(claims, dataset.paragraphNotes, total),
    ...copiedFaults(dataset, paragraphs),
  ];
  const quotes = claims.filter(({ quote }) => quote).length;
  const noted = dataset.paragraphNotes.length;
  const summary = `${claims.length} claims, ${quotes} quotations; ${total - noted} of ${total} paragraphs cited, ${noted} explained`;
  return { problems, summary };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = process.argv[2] ?? process.env.RELATA_ARTICLE;
  if (!file) console.log('article not at hand: skipped');
  else {
    const dataset = new URL('../public/data/khamenei-hamas.json', import.meta.url);
    const { problems, summary } = checkArticle(
      JSON.parse(readFileSync(dataset, 'utf8')),
      readFileSync(file, 'utf8'),
    );
    for (const problem of problems) console.error(problem);
    if (problems.length > 0) process.exit(1);
    console.log(`article: ${summary}`);
  }
}
