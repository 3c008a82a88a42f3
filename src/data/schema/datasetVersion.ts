import { fnv1a } from '../../lib/hash';

/**
 * Names the text of a dataset file: its FNV-1a digest, 8 hex digits. Two ways to write the same count as one, since a
 * page that carries the text writes it so: any end of line, and `<` as `\u003c`.
 */
export const datasetVersion = (text: string): string =>
  fnv1a(text.replace(/\r\n?/g, '\n').replaceAll('\\u003c', '<'));
