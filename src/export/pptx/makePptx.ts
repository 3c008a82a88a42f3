/** A briefing → a PowerPoint deck of shapes, text and charts that can be edited. */

import PptxGenJS from 'pptxgenjs';
import { deepLink } from '../../address/deepLink';
import { sceneView } from '../../address/sceneView';
import type { ViewState } from '../../address/viewState';
import { formatFigure } from '../../lib/number';
import { capitalize } from '../../lib/text';
import type { Briefing, BriefingScene } from '../../model/briefing';
import type { Claim } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import type { Reading } from '../../model/reading';
import { citedSources, formatCitation, quotedSource } from '../../model/words/citations';
import { aboutSource, disputeWords, inBrackets, originWords, sourcesBehind } from '../evidence';
import { type ExportInput, sceneInputOf } from '../exportInput';
import { briefingFileName } from '../files/fileNames';
import type { MadeFile } from '../files/makeFile';
import { matchingClaims } from '../files/matchingClaims';
import { drawPicture } from '../picture/drawPicture';
import { drawSlide, type Keys, LAYOUT } from './drawSlide';
import { patchPptx } from './patchPptx';
import { highlightShape, placeShapes } from './placeShapes';
import { placeSlide } from './placeSlide';
import type { SlideNode } from './shape';
import { deckFonts, inkOf } from './slideStyle';

/** When the deck is made, and where the app is. */
export interface Occasion {
  readonly now: Date;
  readonly address: string;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/**
 * Makes the deck, a slide per scene. Rejects when there is none, and when a view throws.
 */
export async function makePptx(briefing: Briefing, whole: Dataset, occasion: Occasion): Promise<MadeFile> {
  if (briefing.scenes.length === 0) throw new Error('This briefing has no scenes yet.');
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = briefing.title;
  deck.subject = whole.title;
  deck.author = 'Relata';
  deck.company = '';
  deck.theme = { headFontFace: deckFonts.serif, bodyFontFace: deckFonts.sans };
  deck.defineSlideMaster({ title: LAYOUT, background: { color: inkOf('paper') } });
  const slides = briefing.scenes.map((scene, at) => addSlide(deck, scene, at, briefing, whole, occasion));
  const written = await deck.write({ outputType: 'arraybuffer' });
  if (!(written instanceof ArrayBuffer)) throw new TypeError('The deck was not written as bytes.');
  const bytes = await patchPptx(written, slides);
  return { name: briefingFileName(briefing, whole, 'pptx'), blob: new Blob([bytes], { type: TYPE }) };
}

function addSlide(
  deck: PptxGenJS,
  scene: BriefingScene,
  at: number,
  briefing: Briefing,
  whole: Dataset,
  { now, address }: Occasion,
): SlideNode[] {
  const input = sceneInputOf(whole, briefing, scene, now);
  const view = sceneView(scene, whole);
  const placed = placeSlide(scene, input, {
    number: at + 1,
    count: briefing.scenes.length,
    link: deepLink(address, view, whole),
  });
  const { picture, spot, shown } = placed.body;
  const svg = drawPicture(picture, 'light', `slide-${at + 1}`);
  // The ground of the picture is the slide's own.
  svg.querySelector(':scope > rect')?.remove();
  const slide = deck.addSlide({ masterName: LAYOUT });
  const marks = [...picture.board.marks.values()].map(({ mark }) => mark);
  const titles = new Map(marks.map(({ name, id }) => [name, titleOf(input.view.dataset, id)] as const));
  const board = placeShapes(svg, spot);
  const tree = drawSlide(
    slide,
    {
      layout: placed,
      board: { ...board, shapes: [...board.shapes, ...highlightShape(picture, spot, view.claim)] },
      titleOf: (name) => titles.get(name) ?? name,
      alt: `${scene.title}. ${picture.title}: ${marks.length} marks, each named.`,
    },
    keys(),
  );
  const claims = matchingClaims(input).filter(({ id }) => shown.has(id));
  const isCut =
    scene.standfirst !== undefined || placed.texts.some(({ look, cut }) => look === 'caption' && cut);
  slide.addNotes(
    formatNotes({ scene, isCut, claims, inDensity: picture.board.inDensity }, { input, view, address }),
  );
  return tree;
}

const titleOf = ({ events, sums, periods }: Dataset, id: string): string =>
  [...events, ...sums, ...periods].find((claim) => claim.id === id)?.title ?? id;

/** Names for the objects of a slide: `o1`, `o2` … */
function keys(): Keys {
  let count = 0;
  return () => {
    count += 1;
    return `o${count}`;
  };
}

interface Origin {
  readonly input: ExportInput;
  readonly view: ViewState;
  /** Where the app is. */
  readonly address: string;
}

/** What a slide shows. */
interface Shown {
  readonly scene: Pick<BriefingScene, 'caption' | 'notes'>;
  /** Whether there was no room for the caption, or not for all of it. */
  readonly isCut: boolean;
  /** Those with a mark or a bar. */
  readonly claims: readonly Claim[];
  /** How many there are besides, as density. */
  readonly inDensity: number;
}

/**
 * A slide's notes, a paragraph a line: what the presenter is told, then the citation of every claim that the slide
 * shows, each with a link to it where the app can be reached by others.
 */
function formatNotes(
  { scene: { caption, notes }, isCut, claims, inDensity }: Shown,
  { input, view, address }: Origin,
): string {
  const { dataset, reading } = input.view;
  const link = deepLink(address, view, input.whole);
  const citations = claims.map((claim) => {
    const cited = formatCitation(claim, dataset, {
      url: deepLink(address, { ...view, claim: claim.id }, input.whole),
      accessed: input.date,
      reading,
    });
    return [cited, ...standingOf(claim, dataset)].join(' ');
  });
  const about = aboutSources(claims, dataset, reading);
  return [
    ...(isCut && caption.trim() !== '' ? [caption] : []),
    ...notes.split('\n').filter((line) => line.trim() !== ''),
    ...(citations.length > 0 ? ['Shown here:', ...citations] : []),
    ...(about.length > 0 ? ['About these sources:', ...about] : []),
    ...(inDensity > 0
      ? [`Shown as density, and not cited one by one: ${formatFigure(inDensity)} claims.`]
      : []),
    ...(link ? [`This view, live: ${link}`] : []),
  ].join('\n');
}

/** How many sources and origins stand behind a claim, and who disputes it, a sentence each. */
function standingOf(claim: Claim, dataset: Dataset): string[] {
  const origins = originWords(claim, dataset);
  const behind =
    claim.layer === 'primary' ? `${capitalize(dataset.labels.others)}: ${origins}.` : `${origins}.`;
  const disputed = disputeWords(claim, (citations) => inBrackets(citations, dataset));
  return [...(origins ? [behind] : []), ...disputed.map((words) => `Disputed by ${words}.`)];
}

/** A line for each source that the citations name: what it is, and where a copy lies. So for others with a copy. */
function aboutSources(claims: readonly Claim[], dataset: Dataset, reading: Reading): string[] {
  const named = new Set(
    claims.flatMap((claim) => citedSources(claim, dataset, reading).map(({ source }) => source)),
  );
  const behind = claims.flatMap((claim) => sourcesBehind(claim, dataset).map(({ source }) => source));
  const copied = behind.filter(({ archived }) => archived);
  return [...new Set([...named, ...copied])].flatMap((source) => {
    const about = aboutSource(source);
    return about ? [`${quotedSource(source)}: ${about}`] : [];
  });
}
