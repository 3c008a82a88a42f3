/**
 * The parser in a thread of its own: takes the bytes of a file piece by piece, then `null`; or the id of a chronology that
 * this browser keeps. It posts what they hold.
 */
import { messageOf } from '../../lib/error';
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

async function sendOwn(id: string): Promise<void> {
  let version: string;
  try {
    const { chronologyText } = await import('../chronologies/chronologyStore');
    ({ text, version } = await chronologyText(id));
  } catch (error) {
    sendRefusal({ path: '', message: messageOf(error) }, post);
    return;
  }
  sendDataset(takeText, post, version);
}

addEventListener('message', ({ data }: MessageEvent<Bytes | string | null>) => {
  if (typeof data === 'string') {
    void sendOwn(data);
    return;
  }
  decode(data ?? undefined);
  if (data) return;
  if (isUtf8) sendDataset(takeText, post);
  else sendRefusal({ path: '', message: NOT_UTF8 }, post);
});
