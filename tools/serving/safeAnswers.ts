/** How the built app is served: headers on every answer, and an answer to every request. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';

type Headers = Readonly<Record<string, string>>;

/** The headers that any server should send with the app; `policy` is its Content Security Policy. */
export const safeHeaders = (policy: string): Headers => ({
  'Content-Security-Policy': `${policy}; frame-ancestors 'self'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
});

/** Whether a request's address is one, and its path can be decoded. */
function isAddress(url: string): boolean {
  try {
    const path = url.split(/[?#]/)[0] ?? '';
    decodeURIComponent(new URL(path, 'http://localhost').pathname);
    return path.startsWith('/') && !path.startsWith('//');
  } catch {
    return false;
  }
}

const MAY = new Set(['GET', 'HEAD']);

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Puts the headers on every answer of a server, and answers what it must not be asked: an address that is none, with
 * 400, for which Node's and Vite's own readers of addresses would end the process, and a method that changes, with 405.
 */
export function answerSafely(
  server: Pick<Server, 'listeners' | 'removeAllListeners' | 'on'>,
  headers: Headers,
): void {
  const answers = server.listeners('request') as Listener[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (!MAY.has(request.method ?? '')) response.writeHead(405, { allow: [...MAY].join(', ') }).end();
    else if (!isAddress(request.url ?? '')) response.writeHead(400).end();
    else for (const answer of answers) answer.call(server, request, response);
  });
}

/** A plugin for Vite's preview. */
export const safeAnswers = (policy: string): Plugin => ({
  name: 'safe-answers',
  configurePreviewServer: ({ httpServer }) => answerSafely(httpServer as Server, safeHeaders(policy)),
});
