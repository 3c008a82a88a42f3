/** What one step of mapping a table has changed, in words. */
import { answersOf } from '../../data/import/mapping/conventions';
import { columnsOf, FIELD_NAMES, type Mapping, type TextField } from '../../data/import/mapping/mapping';
import type { ReadingRequest } from '../../data/import/session/messages';
import { deepEqual } from '../../lib/equality';
import { cutText } from '../../lib/shortText';
import { ANSWER_WORDS } from '../../model/words/howRead';

type Headings = readonly string[];

const namesOf = (columns: readonly number[], headings: Headings): string =>
  columns.map((column) => headings[column]).join(' and ');

/** The first key under which two records differ. */
function differing<T extends object>(before: T | undefined, after: T | undefined): string | undefined {
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...keys].find((key) => !deepEqual(before?.[key as keyof T], after?.[key as keyof T]));
}

function dateWords(before: Mapping, after: Mapping, headings: Headings): string | null {
  const isSame = (['when', 'ended', 'also'] as const).every((end) => deepEqual(before[end], after[end]));
  if (isSame) return null;
  const columns = [after.when, after.ended, after.also?.when, after.also?.ended].flatMap((one) =>
    columnsOf(one),
  );
  return columns.length === 0 ? 'no dates' : `dates from ${namesOf(columns, headings)}`;
}

function fieldWords(before: Mapping, after: Mapping, headings: Headings): string | null {
  const field = differing(before.fields, after.fields) as TextField | undefined;
  if (field === undefined) return null;
  const name = FIELD_NAMES[field];
  const [old, now] = [before.fields[field], after.fields[field]];
  if (!now) return `${name} from no column`;
  if (now.constant !== undefined && now.columns.length === 0) return `${name} the same in all claims`;
  if (now.columns.length === 0) return `${name} from no column`;
  if (deepEqual(old?.columns, now.columns)) return `where ${name} is split`;
  return `${name} from ${namesOf(now.columns, headings)}`;
}

/** "day first in Date", "winter by its last year in Date". */
const answerWords = ([about, answer]: ReturnType<typeof answersOf>[number], heading = ''): string =>
  `${about === 'winter' ? 'winter ' : ''}${ANSWER_WORDS[answer]} in ${heading}`;

/** What a reader has answered for the columns of dates. */
export const allAnswers = ({ conventions }: Mapping, headings: Headings): readonly string[] =>
  Object.entries(conventions).flatMap(([column, convention]) =>
    answersOf(convention).map((answer) => answerWords(answer, headings[Number(column)])),
  );

/** Ways of writing and orders of day and month, by column. */
function readingWords(before: Mapping, after: Mapping, headings: Headings): string | null {
  const asked = differing(before.conventions, after.conventions);
  const given = differing(before.conventions[Number(asked)], after.conventions[Number(asked)]);
  const answer = answersOf(after.conventions[Number(asked)]).find(([about]) => about === given);
  if (answer) return answerWords(answer, headings[Number(asked)]);
  const said = differing(before.said, after.said);
  return said === undefined ? null : `what is written in ${headings[Number(said)]}`;
}

/** What was changed between two readings that follow each other: "Person from Who". */
export function stepWords(before: ReadingRequest, after: ReadingRequest, headings: Headings): string {
  const mend = after.mends.length > before.mends.length ? after.mends.at(-1) : undefined;
  const taken = before.mends.find((one) => !after.mends.includes(one));
  if (taken) return `“${cutText(taken.written, 20)}” as it was read`;
  if (mend) return `“${cutText(mend.written, 20)}” written as “${cutText(mend.text, 20)}”`;
  const [old, now] = [before.mapping, after.mapping];
  const column = [...old.leftOut, ...now.leftOut].find(
    (one) => old.leftOut.includes(one) !== now.leftOut.includes(one),
  );
  return (
    dateWords(old, now, headings) ??
    fieldWords(old, now, headings) ??
    readingWords(old, now, headings) ??
    (column === undefined
      ? `lanes by ${now.lanes}`
      : `${headings[column]} ${now.leftOut.includes(column) ? 'left out' : 'kept'}`)
  );
}
