/** A file that is imported, in a thread of its own: takes the requests of a page, and posts the answers. */
import { importSession } from '../../data/import/session/importSession';
import type { Request } from '../../data/import/session/messages';
import { keeper } from './keeper';

const answer = importSession((message) => postMessage(message), keeper);

addEventListener('message', ({ data }: MessageEvent<Request>) => void answer(data));
