/** One date with what is said of it: about, perhaps, early or late in it. */
import { type Ask, isUnit, joinMarks, type Mark, type Nothing, type Unit } from './outcome';
import { type Convention, UNIT_RULES } from './units';

export type Read = Unit | Ask | Nothing | null;

const MARK_OF: Readonly<Record<string, Mark>> = { circa: '~', maybe: '?' };
const PARTS = ['early', 'mid', 'late'];
const AROUND = /^((?:(?:circa|maybe|early|mid|late) )*)(.*?)((?: (?:circa|maybe))*)$/;

function readPlain(text: string, convention: Convention): Read {
  for (const { name, pattern, read } of UNIT_RULES) {
    const match = pattern.exec(text);
    const answer = match && read(match.slice(1) as readonly string[], convention);
    if (!answer) continue;
    return 'first' in answer ? { mark: '', ...answer, rule: name } : { ...answer, rule: name };
  }
  return null;
}

/** Reads one date in the words of `canonical.ts`; null for what no rule knows. */
export function readUnit(text: string, convention: Convention): Read {
  const [, before = '', core = '', after = ''] = AROUND.exec(text.replace(/^[( ]+|[) ]+$/g, '')) ?? [];
  const words = `${before} ${after}`.split(' ').filter(Boolean);
  // Three digits in doubt, `199?`, are a year or a decade; about a year of three digits is that year.
  const isAbout = words.includes('circa');
  const unit = readPlain(core, isAbout ? { ...convention, threeDigitYears: true } : convention);
  if (!isUnit(unit)) return unit;
  const mark = joinMarks(...words.map((word) => MARK_OF[word] ?? ''));
  const part = PARTS.find((one) => words.includes(one));
  const rule = part ? `${part}-part-of-${unit.rule}` : mark ? `${unit.rule}-qualified` : unit.rule;
  return { ...unit, mark, rule, ...(part && { isPart: true }), ...(/circa/.test(before) && { leads: true }) };
}

/** Reads `text`, or, where it is no date of its own, the same with words of the other date of its pair. */
function completed(text: string, convention: Convention, endings: readonly string[]): Read {
  for (const whole of endings) {
    const unit = readUnit(whole, convention);
    if (isUnit(unit)) return unit;
  }
  return readUnit(text, convention);
}

const wordsOf = (text: string) => text.split(' ').filter((word) => word !== '');
const MARKS = /^(?:circa|maybe|early|mid|late)$/;

/** "16 jul" beside "18 1968" → "16 jul 1968": the last words of the other, as many as make a date. */
const withTail = (text: string, other: string): readonly string[] => {
  const words = wordsOf(other).filter((word) => !MARKS.test(word));
  return words.map((_, at) => `${text} ${words.slice(at).join(' ')}`);
};

/** "18 1968" beside "jul 16" → "jul 18 1968": the first words of the other. */
const withHead = (text: string, other: string): readonly string[] => {
  const words = wordsOf(other).filter((word) => !MARKS.test(word));
  return words.map((_, at) => `${words.slice(0, words.length - at).join(' ')} ${text}`);
};

/** "1861" and "67" → "1867". */
function laterYear(text: string, other: string): readonly string[] {
  const [year] = /\d{4}(?=(?: maybe| circa)*$)/.exec(other) ?? [];
  const [digits] = /^\d{1,2}(?=(?: maybe| circa)*$)/.exec(text) ?? [];
  return year && digits ? [year.slice(0, -digits.length) + text] : [];
}

const hasEra = (text: string) => /\b(?:bc|ad)\b/.test(text);

/**
 * Reads two dates that share words: `july 16 - 18 1968`, `4 or 5 june 1989`, `1861 - 67`, `500 - 400 bc`,
 * `17 - 19th century`.
 */
export function readPair(first: string, last: string, convention: Convention): readonly [Read, Read] {
  const era = /\b(bc|ad)$/.exec(last)?.[1];
  const own = readUnit(first, convention);
  const needsEra = era !== undefined && !hasEra(first);
  const needsTail = needsEra || !isUnit(own) || /^\d{1,3}$/.test(first);
  const a = needsTail ? completed(first, convention, withTail(first, last)) : own;
  const short = laterYear(last, first);
  if (short.length > 0) return [a, completed(last, convention, short)];
  const alone = readUnit(last, convention);
  return [a, isUnit(alone) ? alone : completed(last, convention, withHead(last, first))];
}
