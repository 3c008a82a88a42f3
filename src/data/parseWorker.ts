/** The parser in a thread of its own: takes the bytes of a file, then `null` for its end, and answers in parts. */
import { parse } from 'edtf';
import { answersTo } from './answersTo';
import { keepGrammar } from './edtfGrammar';

keepGrammar(parse);

const decoder = new TextDecoder();
let text = '';

addEventListener('message', ({ data: bytes }: MessageEvent<Uint8Array | null>) => {
  text += bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  if (bytes) return;
  for (const answer of answersTo(text)) postMessage(answer);
});
