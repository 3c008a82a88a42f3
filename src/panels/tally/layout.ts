/** The tally in pixels: one box a claim, grouped by finding, under a sentence whose parts stand over their groups. */
import type { Tally, TallyGroup } from '../../filter/tally';
import type { Extent } from '../../geometry/packing';
import { textWidth } from '../../geometry/text';
import type { Finding } from '../../model/claim';
import type { TallyWords } from './words';

export interface TallyBox extends Extent {
  readonly isShown: boolean;
}

export interface PlacedGroup extends Extent {
  readonly finding: Finding;
  /** A box for each claim, or of many claims one for those that are shown and one for the rest. */
  readonly boxes: readonly TallyBox[];
  /** Where its part of the sentence starts and ends, px. */
  readonly label: Extent;
  /** How far the next part is from that end, px. */
  readonly room: number;
}

export interface PlacedTally {
  readonly groups: readonly PlacedGroup[];
  /** Width of the words at the left of the boxes, px; 0 where there is no room for them. */
  readonly note: number;
  /** Whether the sentence stands over the boxes in parts; otherwise it is set as running text. */
  readonly isInParts: boolean;
  /** Whether each box is one claim. */
  readonly isByClaim: boolean;
}

/** Room for the words beside the boxes, where the whole is wide enough, px. */
const NOTE = { width: 232, from: 1000 };
/** Between boxes and between groups; the narrowest box that stands for one claim; the narrowest bar, px. */
const BOX = { gap: 1.5, least: 5, bar: 3 };
/** Size of the sentence; how much wider its weighty words are than ordinary ones; between its parts, px. */
const WORDS = { size: 13, weight: 1.06, gap: 4 };

/** Boxes for each claim as long as they can be told apart, else bars as long as their share. */
export function layoutTally(tally: Tally, words: TallyWords, width: number): PlacedTally {
  const note = width >= NOTE.from ? NOTE.width : 0;
  const step = (width - note) / tally.total;
  const isByClaim = step - BOX.gap >= BOX.least;
  const extents = extentsOf(tally.groups, note, width);
  const labels = placeLabels(words, extents, width);
  return {
    note,
    isByClaim,
    isInParts: labels !== null,
    groups: tally.groups.map((group, at) => {
      const extent = extents[at] ?? { x0: 0, x1: 0 };
      const boxes = isByClaim ? claimBoxes(group, extent) : shareBars(group, extent);
      const label = labels?.[at] ?? extent;
      const room = (labels?.[at + 1]?.x0 ?? width) - label.x1;
      return { finding: group.finding, ...extent, boxes, label, room };
    }),
  };
}

/** Groups side by side, each as long as its share; none shorter than can be seen, at the cost of the longest. */
function extentsOf(groups: readonly TallyGroup[], from: number, to: number): Extent[] {
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const shares = groups.map((group) => Math.max(BOX.bar + BOX.gap, ((to - from) * group.total) / total));
  const spare = to - from - shares.reduce((sum, share) => sum + share, 0);
  const longest = shares.indexOf(Math.max(...shares));
  let x0 = from;
  return shares.map((share, at) => {
    const extent = { x0, x1: x0 + share + (at === longest ? spare : 0) };
    x0 = extent.x1;
    return extent;
  });
}

const claimBoxes = ({ total, shown }: TallyGroup, { x0, x1 }: Extent): TallyBox[] =>
  Array.from({ length: total }, (_, at) => ({
    x0: x0 + ((x1 - x0) * at) / total + BOX.gap / 2,
    x1: x0 + ((x1 - x0) * (at + 1)) / total - BOX.gap / 2,
    isShown: at < shown,
  }));

function shareBars({ total, shown }: TallyGroup, { x0, x1 }: Extent): TallyBox[] {
  const [from, to] = [x0 + BOX.gap / 2, x1 - BOX.gap / 2];
  const end = from + ((to - from) * shown) / total;
  const bars = [
    { x0: from, x1: end, isShown: true },
    { x0: end, x1: to, isShown: false },
  ];
  return bars.filter((bar) => bar.x1 > bar.x0);
}

/** Width of a part of the sentence, px. */
const partWidth = ({ before, strong, after }: TallyWords['parts'][number]): number =>
  textWidth(before + after, WORDS.size) + textWidth(strong, WORDS.size) * WORDS.weight;

/** Each part over its group where that has room, else as near as the others let it; null where they do not fit at all. */
function placeLabels(
  { intro, parts }: TallyWords,
  groups: readonly Extent[],
  width: number,
): Extent[] | null {
  const widths = parts.map(partWidth);
  const first = textWidth(`${intro} `, WORDS.size) + (widths[0] ?? 0);
  const all = [first, ...widths.slice(1)];
  if (all.reduce((sum, one) => sum + one, 0) + WORDS.gap * (all.length - 1) > width) return null;
  let end = -WORDS.gap;
  const starts = all.map((one, at) => {
    const x0 = at === 0 ? 0 : Math.max(groups[at]?.x0 ?? 0, end + WORDS.gap);
    end = x0 + one;
    return x0;
  });
  let limit = width;
  return starts
    .map((start, at) => ({ start, length: all[at] ?? 0 }))
    .reverse()
    .map(({ start, length }) => {
      const x0 = Math.min(start, limit - length);
      limit = x0 - WORDS.gap;
      return { x0, x1: x0 + length };
    })
    .reverse();
}
