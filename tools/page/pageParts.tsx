/** What the build writes of a dataset into its page. Vite's module runner loads this file, since it draws with the app's own parts. */
import { isDeepStrictEqual } from 'node:util';
import { renderToStaticMarkup } from 'react-dom/server';
import { initialViewState } from '../../src/address/viewState.ts';
import { palette } from '../../src/chart/theme/palette.ts';
import { paletteValues } from '../../src/chart/theme/paletteValues.ts';
import { SMALL } from '../../src/data/load/bodySize.ts';
import type { LoadedDataset } from '../../src/data/load/fetchDataset.ts';
import { aheadSteps, type ReadAhead } from '../../src/data/load/readAhead.ts';
import { parseDataset } from '../../src/data/schema/parse.ts';
import { withoutMark } from '../../src/data/schema/readJson.ts';
import { exportInputOf } from '../../src/export/exportInput.ts';
import { xmlText } from '../../src/export/fileText.ts';
import { filterDataset } from '../../src/filter/filterDataset.ts';
import { runInTimeSlices } from '../../src/lib/runInTimeSlices.ts';
import { cutText } from '../../src/lib/shortText.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { drawPng } from './drawPng.ts';
import { drawFirstView, type FirstView } from './firstView.tsx';
import { linkedData } from './linkedData.ts';
import { PlainDocument } from './PlainDocument.tsx';
import { patchBetween } from './patchBetween.ts';
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
  /** JSON of what was read ahead of the dataset; null where it would not be used. */
  readonly ahead: string | null;
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
  const content = withoutMark(text);
  const result = parseDataset(content);
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
    ahead: await readAhead(content, { dataset, warnings }),
    card: await drawPng(cardOf(dataset), CARD.width),
  };
}

/** Null where a file is read in the worker, and where JSON cannot hold what was read of it: infinity is no number there. */
async function readAhead(text: string, { dataset, warnings }: LoadedDataset): Promise<string | null> {
  if (text.length > SMALL) return null;
  const patch = patchBetween(JSON.parse(text), JSON.parse(JSON.stringify(dataset))) ?? {};
  const ahead: ReadAhead = { version: dataset.version, patch, warnings };
  const result = await runInTimeSlices(aheadSteps(text, structuredClone(ahead)));
  return isDeepStrictEqual(result, { ok: true, dataset, warnings }) ? JSON.stringify(ahead) : null;
}

/** SVG of the picture of a shared link. */
function cardOf(dataset: Dataset): string {
  const input = exportInputOf(filterDataset(dataset, initialViewState), initialViewState, new Date(0));
  return inLight(renderToStaticMarkup(<ShareCard input={input} />));
}

/** The drawing with the light theme's values in place of the style sheet's colours. */
function inLight(svg: string): string {
  const names = Object.keys(palette) as (keyof typeof palette)[];
  return xmlText(
    names.reduce((text, name) => text.replaceAll(palette[name], paletteValues[name].light), svg),
  );
}
