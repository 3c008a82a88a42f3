/** The parser in a thread of its own: takes the bytes of a file piece by piece, then `null`, and posts what they hold. */
import { sendDataset } from './send';

const decoder = new TextDecoder();
let text = '';

function takeText(): string {
  const all = text + decoder.decode();
  text = '';
  return all;
}

addEventListener('message', ({ data }: MessageEvent<Uint8Array | null>) => {
  if (data) text += decoder.decode(data, { stream: true });
  else sendDataset(takeText, (message, transfer = []) => postMessage(message, { transfer }));
});
