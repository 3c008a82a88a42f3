/** Entry point of the exports: builds a file from an export request. */
import type { Theme } from '../../chart/theme/paletteValues';
import { views } from '../../views';
import type { ExportInput } from '../exportInput';
import { drawPicture, formatSvg } from '../picture/drawPicture';
import { placePicture } from '../picture/placePicture';
import { rasterize } from '../picture/rasterize';
import { fileName } from './fileNames';
import { formatCsv } from './formatCsv';
import { formatJson } from './formatJson';

/** 'board', or the id of a view. */
export type Subject = string;

export interface PictureRequest {
  readonly format: 'svg' | 'png';
  readonly subject: Subject;
  readonly theme: Theme;
}

export type ExportRequest = PictureRequest | { readonly format: 'csv' } | { readonly format: 'json' };

export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Builds the file for a request. Rejects with an error whose message, for the reader, says what failed. */
export async function makeFile(request: ExportRequest, input: ExportInput): Promise<MadeFile> {
  const subject = 'subject' in request ? request.subject : 'claims';
  return { name: fileName(input, subject, request.format), blob: await contentOf(request, input) };
}

async function contentOf(request: ExportRequest, input: ExportInput): Promise<Blob> {
  switch (request.format) {
    case 'csv':
      return new Blob([formatCsv(input)], { type: 'text/csv;charset=utf-8' });
    case 'json':
      return new Blob([formatJson(input)], { type: 'application/json' });
    default:
      return pictureOf(request, input);
  }
}

async function pictureOf({ format, subject, theme }: PictureRequest, input: ExportInput): Promise<Blob> {
  const shown = (input.views ?? views).filter(({ id }) => subject === 'board' || id === subject);
  const svg = drawPicture(placePicture(input, shown), theme, subject);
  return format === 'png' ? rasterize(svg) : new Blob([formatSvg(svg)], { type: 'image/svg+xml' });
}
