/** The bytes of an answer, as they come. */
import { checkSize } from '../schema/loadLimit';
import { networkProblem } from './loadProblem';

/** The size of a packed body says nothing of the bytes that will be read. */
function totalBytes({ headers }: Response): number | null {
  const length = Number(headers.get('content-length'));
  return !headers.get('content-encoding') && length > 0 ? length : null;
}

export type Bytes = Uint8Array<ArrayBuffer>;

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
