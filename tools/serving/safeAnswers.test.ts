import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerSafely, safeHeaders } from './safeAnswers.ts';

let server: Server;

beforeAll(async () => {
  server = createServer((request, response) =>
    response.end(new URL(request.url ?? '', 'http://localhost').pathname),
  );
  answerSafely(server, safeHeaders("default-src 'none'"));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});

afterAll(() => {
  server.close();
});

/** The answer to a request as it is sent, byte for byte. */
const answerTo = (request: string) =>
  new Promise<string>((resolve, reject) => {
    let answer = '';
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () =>
      socket.end(`${request} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    );
    socket.on('data', (bytes) => {
      answer += bytes.toString();
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
  });

it.each([
  ['GET /', 200],
  ['HEAD /index.html?a=//b', 200],
  ['GET /a%20b', 200],
  ['GET /?q=%', 200],
  ['GET //', 400],
  ['GET //evil.example/x', 400],
  ['GET http://[', 400],
  ['GET http://evil.example/', 400],
  ['GET /%', 400],
  ['GET /%ff', 400],
  ['GET *', 400],
  ['GET \\\\a', 400],
  ['POST /', 405],
  ['PUT /data/opened/a.json', 405],
  ['DELETE /', 405],
  ['OPTIONS *', 405],
])('%s is answered with %s, and the next request too', async (request, status) => {
  expect(await answerTo(request)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(await answerTo('GET /next')).toMatch(/^HTTP\/1.1 200 [\s\S]*\/next$/);
});

it.each(['GET /', 'GET //', 'POST /'])('the answer to %s has every header', async (request) => {
  const answer = (await answerTo(request)).toLowerCase();
  for (const header of [
    "content-security-policy: default-src 'none'; frame-ancestors 'self'",
    'x-content-type-options: nosniff',
    'referrer-policy: no-referrer',
    'cross-origin-opener-policy: same-origin',
    'cross-origin-resource-policy: same-origin',
    'permissions-policy: ',
  ])
    expect(answer).toContain(header);
  expect(answer).not.toContain('access-control-allow-origin');
});
