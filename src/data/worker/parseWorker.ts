/**
 * The parser in a thread of its own: takes the bytes of a file piece by piece, then `null`; or the id of a chronology that
 * this browser keeps. It posts what they hold. What has come of a file is read while the rest is on its way.
 */
import { messageOf } from '../../lib/error';
import { nextTask } from '../../lib/nextTask';
import type { Bytes } from '../load/readBody';
import { BATCH_INTERVAL, DatasetStream } from './datasetStream';
import { type Post, sendDataset, sendRefusal } from './send';

const post: Post = (message, transfer = []) => postMessage(message, { transfer });

const stream = new DatasetStream(post);
let isReading = false;

/** Reads what has come, and takes what comes meanwhile. */
async function read(): Promise<void> {
  if (isReading) return;
  isReading = true;
  while (stream.step()) await nextTask();
  isReading = false;
  // Where nothing comes for a while, what has come is shown whole.
  setTimeout(() => stream.tellDrawn(), BATCH_INTERVAL);
}

async function sendOwn(id: string): Promise<void> {
  let text: string;
  let version: string;
  try {
    const { chronologyText } = await import('../chronologies/chronologyStore');
    ({ text, version } = await chronologyText(id));
  } catch (error) {
    sendRefusal({ path: '', message: messageOf(error) }, post);
    return;
  }
  const takeText = () => {
    const all = text;
    text = '';
    return all;
  };
  sendDataset(takeText, post, version);
}

// The page hears of what is thrown here, but not of a promise that is rejected.
addEventListener('message', ({ data }: MessageEvent<Bytes | string | null>) => {
  if (typeof data === 'string') {
    sendOwn(data).catch(reportError);
    return;
  }
  if (data) stream.add(data);
  else stream.end();
  read().catch(reportError);
});
