/** One file that is imported, in a thread of its own: takes the requests of a page, and posts the answers. */
import { addChronology } from '../chronologies/chronologyStore';
import { importSession } from '../import/session/importSession';
import type { Request } from '../import/session/messages';

const answer = importSession((message) => postMessage(message), addChronology);

addEventListener('message', ({ data }: MessageEvent<Request>) => void answer(data));
