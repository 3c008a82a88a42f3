/** The parser in a thread of its own: takes the bytes of a file piece by piece, then `null`, and posts what they hold. */
import { NOT_UTF8, utf8Decoder } from '../load/encoding';
import type { Bytes } from '../load/readBody';
import { type Post, sendDataset, sendRefusal } from './send';

const decoder = utf8Decoder();
let text = '';
let isUtf8 = true;

/** Adds the text of the next bytes, or of their end. */
function decode(bytes?: Bytes): void {
  try {
    if (isUtf8) text += decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    isUtf8 = false;
    text = '';
  }
}

function takeText(): string {
  const all = text;
  text = '';
  return all;
}

const post: Post = (message, transfer = []) => postMessage(message, { transfer });

addEventListener('message', ({ data }: MessageEvent<Bytes | null>) => {
  decode(data ?? undefined);
  if (data) return;
  if (isUtf8) sendDataset(takeText, post);
  else sendRefusal({ path: '', message: NOT_UTF8 }, post);
});
