/**
 * The parser in a thread of its own: takes how many bytes a file has, where that is known, then the bytes, then `null` for
 * their end, and answers in parts.
 */
import { parse } from 'edtf';
import { buffersOf } from '../columnar/claimTable';
import { FileScanner } from '../columnar/fileScanner';
import { parseScan } from '../columnar/parseScan';
import { keepGrammar } from '../edtf/edtfGrammar';
import { answersTo, tableAnswers } from './send';
import type { ParserAnswer } from './workerMessage';

keepGrammar(parse);

const file = new FileScanner();

function* answers(): Generator<ParserAnswer, void, void> {
  const scan = file.finish();
  const read = scan && parseScan(scan);
  yield* read ? tableAnswers(read) : answersTo(file.text);
}

addEventListener('message', ({ data }: MessageEvent<Uint8Array | number | null>) => {
  if (typeof data === 'number') file.expect(data);
  else if (data) file.add(data);
  else
    for (const answer of answers())
      postMessage(answer, { transfer: answer.type === 'table' ? buffersOf(answer.table) : [] });
});
