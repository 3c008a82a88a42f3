/** Firefox and WebKit as Debian has them: found, or installed where that may be done. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const WEBKIT = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'.replace(
  'x86_64',
  process.arch === 'arm64' ? 'aarch64' : 'x86_64',
);

/** What each browser needs: a program, and the Debian package that has it. */
const NEEDS = [
  ['/usr/bin/firefox-esr', 'firefox-esr'],
  ['/usr/bin/WebKitWebDriver', 'webkit2gtk-driver'],
  [WEBKIT, 'webkit2gtk-driver'],
  ['/usr/bin/Xvfb', 'xvfb'],
  ['/usr/bin/xvfb-run', 'xvfb'],
  ['/usr/bin/xauth', 'xauth'],
];

export const programs = {
  firefox: '/usr/bin/firefox-esr',
  miniBrowser: WEBKIT,
  driver: '/usr/bin/WebKitWebDriver',
};

const missing = () => [...new Set(NEEDS.filter(([file]) => !existsSync(file)).map(([, name]) => name))];

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
    env,
    stdio: 'ignore',
    timeout: 600_000,
  });
  return status === 0;
}

/** The Debian packages that are missing, after an attempt to install them where this user may. */
export function missingPackages() {
  const before = missing();
  if (before.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return before;
  console.log(`Installing ${before.join(', ')}…`);
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...before);
  return missing();
}
