/** The bytes of an answer, as they come. */
import { formatFigure } from '../../lib/number';
import { totalBytes } from './bodySize';
import { NOT_UTF8, utf8Decoder } from './encoding';
import { LoadProblem, networkProblem } from './loadProblem';

/** Maximum bytes of a file, unpacked: beyond it a tab runs out of memory. */
const MAX_BYTES = 200e6;

export type Bytes = Uint8Array<ArrayBuffer>;

/** The text of all pieces. Throws a `LoadProblem` where they are not UTF-8. */
export function decodeText(pieces: readonly Bytes[]): string {
  const decoder = utf8Decoder();
  try {
    return pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
  } catch (error) {
    throw new LoadProblem('not-a-dataset', `The file ${NOT_UTF8}.`, [], error);
  }
}

interface Piece {
  readonly bytes: Bytes;
  /** Bytes that have come so far, unpacked; `total` is null where it is not known beforehand. */
  readonly loaded: number;
  readonly total: number | null;
}

/** Throws a `LoadProblem` when they stop coming or are too many, and asks for no more of them. */
export async function* readBody(response: Response): AsyncGenerator<Piece, void, void> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const total = totalBytes(response);
  try {
    checkSize(total ?? 0, true);
    for (let loaded = 0; ; ) {
      const { done, value } = await reader
        .read()
        .catch(networkProblem('The connection broke off before the whole dataset had come.'));
      if (done) return;
      loaded += value.byteLength;
      checkSize(loaded, false);
      yield { bytes: value, loaded, total: total !== null && total >= loaded ? total : null };
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** "492 MB" of 1,000,000 bytes each. */
const formatMegabytes = (bytes: number): string => `${formatFigure(Math.round(bytes / 1e6))} MB`;

/** Throws a `LoadProblem` for more than `MAX_BYTES`; `isWhole` tells a whole file from what has come so far. */
function checkSize(bytes: number, isWhole: boolean): void {
  if (bytes <= MAX_BYTES) return;
  const size = isWhole ? formatMegabytes(bytes) : 'larger';
  throw new LoadProblem(
    'too-large',
    `The dataset is too large to be shown: at most ${formatMegabytes(MAX_BYTES)} can be read, and it is ${size}.`,
  );
}
