/** Serves one file from anywhere on the disk beside the built page, for `npm start -- --data FILE`. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Where it is found, apart from the data that are shipped. */
const FOLDER = '/data/opened/';

const urlOf = (file) => `${FOLDER}${encodeURIComponent(path.basename(file))}`;

/** What follows the address of the page to open the file. */
export const searchFor = (file) => `?data=.${encodeURI(urlOf(file))}`;

/** Answers a request for the file, as it is on the disk now, and leaves all others to `next`. */
async function answer(file, request, response, next) {
  if (request.url.split('?')[0] !== urlOf(file)) return next();
  const stats = await stat(file).catch(() => null);
  if (!stats?.isFile()) return response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': stats.size,
    'cache-control': 'no-cache',
  });
  // A reader who leaves, or a file that is cut short meanwhile, ends the connection and no more.
  await pipeline(createReadStream(file), response).catch(() => response.destroy());
}

/** A plugin for Vite's preview. Nothing is copied. */
export const serveData = (file) => ({
  name: 'serve-data',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => answer(file, request, response, next));
  },
});
