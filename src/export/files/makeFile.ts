/** The one door of this folder: a wish → a file. */
import type { Theme } from '../../geometry/paletteValues';
import { views } from '../../views';
import type { ExportInput } from '../exportInput';
import { drawPicture, formatSvg } from '../picture/drawPicture';
import { rasterize } from '../picture/rasterize';
import { placePicture } from '../placePicture';
import { fileName } from './fileName';
import { formatCsv } from './formatCsv';
import { formatJson } from './formatJson';

/** What a picture shows: 'board', or the id of a view. */
export type Subject = string;

export interface PictureWish {
  readonly format: 'svg' | 'png';
  readonly subject: Subject;
  readonly theme: Theme;
}

export type Wish = PictureWish | { readonly format: 'csv' } | { readonly format: 'json' };

export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Makes the file. Rejects with an error whose message says what failed. */
export async function makeFile(wish: Wish, input: ExportInput): Promise<MadeFile> {
  const subject = 'subject' in wish ? wish.subject : 'records';
  return { name: fileName(input, subject, wish.format), blob: await contentOf(wish, input) };
}

async function contentOf(wish: Wish, input: ExportInput): Promise<Blob> {
  switch (wish.format) {
    case 'csv':
      return new Blob([formatCsv(input)], { type: 'text/csv;charset=utf-8' });
    case 'json':
      return new Blob([formatJson(input)], { type: 'application/json' });
    default:
      return pictureOf(wish, input);
  }
}

async function pictureOf({ format, subject, theme }: PictureWish, input: ExportInput): Promise<Blob> {
  const shown = views.filter(({ id }) => subject === 'board' || id === subject);
  const svg = drawPicture(placePicture(input, shown), theme, subject);
  return format === 'png' ? rasterize(svg) : new Blob([formatSvg(svg)], { type: 'image/svg+xml' });
}
