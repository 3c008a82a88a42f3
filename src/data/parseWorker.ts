/** The parser in a thread of its own: takes the bytes of a file, then `null` for its end, and answers in parts. */
import { answersTo, tableAnswers } from './answersTo';
import { buffersOf } from './claimTable';
import { FileScanner } from './fileScanner';
import { parseScan } from './parse';
import type { ParserAnswer } from './parserAnswer';

const file = new FileScanner();

function* answers(): Generator<ParserAnswer, void, void> {
  const scan = file.finish();
  const read = scan && parseScan(scan);
  yield* read ? tableAnswers(read) : answersTo(file.text);
}

addEventListener('message', ({ data: bytes }: MessageEvent<Uint8Array | null>) => {
  if (bytes) file.add(bytes);
  else
    for (const answer of answers())
      postMessage(answer, { transfer: answer.type === 'table' ? buffersOf(answer.table) : [] });
});
