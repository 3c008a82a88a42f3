/** What the build writes of a dataset into its page. Vite's module runner loads this file, since it draws with the app's own parts. */
import { renderToStaticMarkup } from 'react-dom/server';
import { initialView } from '../../src/address/viewState.ts';
import { palette } from '../../src/chart/theme/palette.ts';
import { paletteValues } from '../../src/chart/theme/paletteValues.ts';
import { parseDataset } from '../../src/data/schema/parse.ts';
import { exportInputOf } from '../../src/export/exportInput.ts';
import { filterDataset } from '../../src/filter/filterDataset.ts';
import { cutText, xmlText } from '../../src/lib/text.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { drawPng } from './drawPng.ts';
import { drawFirstView, type FirstView } from './firstView.tsx';
import { linkedData } from './linkedData.ts';
import { PlainDocument } from './PlainDocument.tsx';
import { CARD, ShareCard } from './ShareCard.tsx';

export interface PageParts {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** HTML of the page without JavaScript. */
  readonly plain: string;
  /** JSON-LD that can stand in a script element. */
  readonly linkedData: string;
  /** The page as it first stands; null for data that are too large for it. */
  readonly firstView: FirstView | null;
  /** PNG of the picture of a shared link, in the light theme. */
  readonly card: Uint8Array;
}

/** Search engines show about so many characters. */
const LONGEST_DESCRIPTION = 300;

/**
 * The parts of the page for a dataset file: `text` is the file's, `file` its address relative to the page. Rejects with
 * all faults where the file is refused.
 */
export async function pageParts(text: string, file: string): Promise<PageParts> {
  const result = parseDataset(text);
  if (!result.ok)
    throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  const { dataset, warnings } = result;
  const { title, standfirst, about, language } = dataset;
  return {
    title,
    description: cutText(standfirst?.text ?? about, LONGEST_DESCRIPTION),
    language,
    plain: renderToStaticMarkup(<PlainDocument dataset={dataset} file={file} />),
    linkedData: JSON.stringify(linkedData(dataset, file)).replaceAll('<', '\\u003c'),
    firstView: await drawFirstView({ dataset, warnings }),
    card: await drawPng(cardOf(dataset), CARD.width),
  };
}

/** SVG of the picture of a shared link. */
function cardOf(dataset: Dataset): string {
  const input = exportInputOf(filterDataset(dataset, initialView), initialView, new Date(0));
  return inLight(renderToStaticMarkup(<ShareCard input={input} />));
}

/** The drawing with the light theme's values in place of the style sheet's colours. */
function inLight(svg: string): string {
  const names = Object.keys(palette) as (keyof typeof palette)[];
  return xmlText(
    names.reduce((text, name) => text.replaceAll(palette[name], paletteValues[name].light), svg),
  );
}
