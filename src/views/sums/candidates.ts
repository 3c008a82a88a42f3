/** What is to be said of each sum, in forms from the longest to the shortest. */
import { ellipsize, wrapText } from '../../geometry/text';
import { type BlockCandidate, DETAIL, HEADLINE, lineWidth, NARROWER, type WordLine } from './blocks';
import type { UndatedSum } from './charts';
import type { SumsData } from './data';
import type { DrawnSum } from './figures';
import type { ListCandidate } from './list';
import { anchorAround, type BareSum } from './plot';
import { RING } from './shapes';
import { formatBare, formatHeadline, formatLimits, formatSecond, formatSpeaker, isBare } from './words';

/** Widths in which the words of a sum are set, px. */
const WIDTHS = [Number.POSITIVE_INFINITY, 330, 260, 200] as const;
/** Of words that the filter leaves out, px. */
const QUIET = 12;

/** Only the primary source has it, and its words are as pale as its mark. */
const isAlone = ({ datum, second }: DrawnSum): boolean => datum.support === 'unsupported' && second === null;

const isQuiet = (drawn: DrawnSum): boolean => drawn.datum.match === 'outside';

const headlineOf = (drawn: DrawnSum, { words }: SumsData, isShort = false): string => {
  const text = isBare(drawn.shown, words)
    ? formatBare(drawn, words, true)
    : formatHeadline(drawn.shown, words, isShort);
  return drawn.shown.span === null ? `${text}, no date` : text;
};

const headlineStyle = (drawn: DrawnSum, { words }: SumsData): Omit<WordLine, 'text'> => {
  if (isQuiet(drawn)) return { size: QUIET, isBold: false, tone: 'muted' };
  if (isBare(drawn.shown, words))
    return { size: DETAIL, isBold: false, tone: isAlone(drawn) ? 'muted' : 'ink' };
  return isAlone(drawn)
    ? { size: HEADLINE, isBold: false, tone: 'muted' }
    : { size: HEADLINE, isBold: true, tone: 'sum' };
};

const secondTone = (drawn: DrawnSum) => (drawn.differs ? 'rust' : 'muted');

/** Who said so and what is not given, in at most two lines: the name is cut, not what follows it. */
function speakerLines(drawn: DrawnSum, saysEnd: boolean, room: number): string[] {
  const limits = formatLimits(drawn, saysEnd);
  const whole = [formatSpeaker(drawn), limits].filter(Boolean).join('; ');
  const lines = wrapText(whole, DETAIL, room / NARROWER);
  if (lines.length <= 2) return lines;
  const speaker = ellipsize(formatSpeaker(drawn), DETAIL, room);
  return limits ? [speaker, ellipsize(limits, DETAIL, room)] : [speaker];
}

/** The lines beside a sum. `saysEnd`: that no end is given has no room at its arrow. */
function variantsOf(drawn: DrawnSum, data: SumsData, saysEnd: boolean): WordLine[][] {
  const { reading, words } = data;
  const style = headlineStyle(drawn, data);
  if (isQuiet(drawn)) return [[{ ...style, text: headlineOf(drawn, data, true) }]];
  const detail = { size: DETAIL, isBold: false } as const;
  const seconds = formatSecond(drawn, reading, words).map(
    (text): WordLine => ({ ...detail, text, tone: secondTone(drawn) }),
  );
  const heads = [false, true].map(
    (isShort): WordLine => ({ ...style, text: headlineOf(drawn, data, isShort) }),
  );
  const fitting = (lines: readonly WordLine[], room: number) =>
    lines.find((line) => lineWidth(line) <= room) ?? lines.at(-1);
  return WIDTHS.map((room) => {
    const said = speakerLines(drawn, saysEnd, room).map(
      (text): WordLine => ({ ...detail, text, tone: 'ink' }),
    );
    return [fitting(heads, room), ...said, fitting(seconds, room)].filter((line) => line !== undefined);
  });
}

/** Words beside a mark. */
export function blockCandidate(
  { drawn, anchor, target, shape }: BareSum,
  data: SumsData,
  saysEnd: boolean,
  isTerse: boolean,
): BlockCandidate {
  const id = drawn.datum.claim.id;
  const all = variantsOf(drawn, data, saysEnd);
  const variants = all.map((lines) =>
    shape && !isTerse ? lines : lines.filter(({ tone }, at) => at === 0 || (shape && tone === 'rust')),
  );
  return {
    id,
    variants,
    anchor,
    hasNumber: !isQuiet(drawn) && data.numbers.has(id),
    target: shape && drawn.differs ? target : null,
    isOptional: isQuiet(drawn),
  };
}

/**
 * Words of a sum without a figure between its brackets, and what the other reading says at its ring. Who said so has no
 * room there.
 */
export function insideCandidates(
  { drawn, anchor, ring, target, inside }: BareSum,
  data: SumsData,
): readonly [own: BlockCandidate, second: BlockCandidate | null] {
  const id = drawn.datum.claim.id;
  const text = formatBare(drawn, data.words, false);
  const style = headlineStyle(drawn, data);
  const own: BlockCandidate = {
    id,
    variants: [[{ ...style, tone: style.tone === 'ink' ? 'sum' : style.tone, text }]],
    anchor,
    hasNumber: !isQuiet(drawn) && data.numbers.has(id),
    target: null,
    isOptional: isQuiet(drawn),
    inside,
  };
  const [said, ...shorter] = formatSecond(drawn, data.reading, data.words);
  if (!ring || said === undefined) return [own, null];
  const line = { size: DETAIL, isBold: false, tone: secondTone(drawn) } as const;
  const inTwo = wrapText(said, DETAIL, (0.6 * lineWidth({ ...line, text: said })) / NARROWER);
  const around = { x: ring.x - RING, y: ring.y - RING, width: 2 * RING, height: 2 * RING };
  const second: BlockCandidate = {
    id: `${id} second`,
    variants: [[said], inTwo, ...shorter.map((text) => [text])].map((lines) =>
      lines.map((text): WordLine => ({ ...line, text })),
    ),
    anchor: anchorAround(around),
    hasNumber: false,
    target,
    isOptional: isQuiet(drawn),
  };
  return [own, second];
}

/** Words to the left of a mark without a date. */
export function undatedCandidate({ drawn, mark: { id, hit } }: UndatedSum, data: SumsData): BlockCandidate {
  return {
    id,
    variants: variantsOf(drawn, data, false),
    anchor: anchorAround(hit),
    hasNumber: !isQuiet(drawn) && data.numbers.has(id),
    target: null,
    isOptional: isQuiet(drawn),
  };
}

/** Words in the list. */
export function listCandidate(drawn: DrawnSum, data: SumsData, saysEnd: boolean): ListCandidate {
  const id = drawn.datum.claim.id;
  const { words, reading } = data;
  const text = isBare(drawn.shown, words)
    ? formatBare(drawn, words, false)
    : formatHeadline(drawn.shown, words);
  return {
    id,
    headline: drawn.shown.span === null ? `${text}, no date` : text,
    speaker: [formatSpeaker(drawn), formatLimits(drawn, saysEnd)].filter(Boolean).join('; '),
    second: { text: formatSecond(drawn, reading, words)[0] ?? '', tone: secondTone(drawn) },
    isQuiet: isQuiet(drawn),
    hasNumber: !isQuiet(drawn) && data.numbers.has(id),
  };
}
