/** WebKitGTK, driven over W3C WebDriver by plain requests. It needs a display, which Xvfb gives. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { programs } from './install.mjs';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Longest time for one answer of the browser, ms: beyond it the page is frozen. */
const ANSWER = 30_000;

/** Keys as WebDriver writes them (17.4.2). */
const KEYS = { Escape: '\ue00c', End: '\ue010', ArrowRight: '\ue014' };

/** WebKit for the journeys: a driver and a window for each, so that one that is frozen holds no other up. */
export const startWebKit = async () => ({ name: 'WebKit', newPage: openPage, stop: async () => {} });

/** Opens a window. All acts reject when the page does not answer in time. */
async function openPage() {
  const folder = mkdtempSync(path.join(tmpdir(), 'relata-webkit-'));
  const port = await freePort();
  const driver = spawn(
    'xvfb-run',
    ['-a', '-s', '-screen 0 1400x1000x24', programs.driver, `--port=${port}`, '--host=127.0.0.1'],
    {
      stdio: 'ignore',
      detached: true,
      env: {
        ...process.env,
        GDK_BACKEND: 'x11',
        LIBGL_ALWAYS_SOFTWARE: '1',
        XDG_RUNTIME_DIR: folder,
        // Its sandbox does not start as root.
        ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
      },
    },
  );
  const stop = () => {
    process.off('exit', stop);
    try {
      process.kill(-driver.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  const ask = async (method, address, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${address}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(ANSWER),
    }).catch((error) => {
      if (error.name !== 'TimeoutError') throw error;
      throw new Error(`the page has not answered for ${ANSWER / 1000} s: it is frozen`);
    });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const started = async (attempt = 0) => {
    try {
      return await ask('GET', '/status');
    } catch (error) {
      if (attempt > 60) throw error;
      await wait(500);
      return started(attempt + 1);
    }
  };
  try {
    await started();
    const options = { binary: programs.miniBrowser, args: ['--automation'] };
    const { sessionId } = await ask('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    });
    const session = `/session/${sessionId}`;
    await ask('POST', `${session}/window/rect`, { x: 0, y: 0, width: 1380, height: 960 });
    const act = (type, id, actions, parameters) =>
      ask('POST', `${session}/actions`, {
        actions: [{ type, id, actions, ...(parameters ? { parameters } : {}) }],
      });
    return {
      name: 'WebKit',
      open: (url) => ask('POST', `${session}/url`, { url }),
      reload: () => ask('POST', `${session}/refresh`, {}),
      back: () => ask('POST', `${session}/back`, {}),
      run: (script, ...args) =>
        ask('POST', `${session}/execute/sync`, { script: `return (${script}).apply(null, arguments)`, args }),
      press: (x, y) =>
        act(
          'pointer',
          'mouse',
          [
            { type: 'pointerMove', duration: 50, x: Math.round(x), y: Math.round(y) },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
          { pointerType: 'mouse' },
        ),
      key: (name) => {
        const value = KEYS[name] ?? name;
        return act('key', 'keyboard', [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
      },
      picture: async (file) =>
        writeFileSync(file, Buffer.from(await ask('GET', `${session}/screenshot`), 'base64')),
      close: async () => stop(),
    };
  } catch (error) {
    stop();
    throw error;
  }
}
