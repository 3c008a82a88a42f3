/** What both commands need first: a Node that is new enough, the packages of the lockfile, and for the tests a Chromium. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Ends the process, saying what to do, unless this Node is one that the tools run on (see `engines` in package.json). */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = major >= 24 || (major === 22 && minor >= 13) || (major === 20 && minor >= 19);
  if (fits) return;
  console.error(
    `Relata needs Node 20.19, 22.13 or 24 and later; this is ${process.version}. See https://nodejs.org`,
  );
  process.exit(1);
}

/** Installs exactly what the lockfile says, unless that was done here already for this Node and platform. */
export function ensureDeps() {
  const stamp = path.join(root, 'node_modules', '.setup-stamp');
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing packages (npm ci)…');
  if (run(...npm(), 'ci', '--include=dev', '--no-audit', '--no-fund') !== 0) {
    console.error('npm ci failed: see above. Is there a network?');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

/** The path of a package's command, to be run with this Node: no PATH, no prompt, no shell. */
export function bin(packageName, command = packageName) {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin: listed } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof listed === 'string' ? listed : listed[command]);
}

/**
 * Finds a Chromium that starts, installing one where it can.
 * Returns the path to set as CHROMIUM_PATH ('' for Playwright's own), or null when there is none.
 */
export async function ensureChromium() {
  for (const candidate of installedBrowsers()) if (await starts(candidate)) return candidate;
  console.log('No Chromium found: installing one…');
  run(process.execPath, bin('playwright'), 'install', 'chromium');
  if (await starts('')) return '';
  if (process.platform === 'linux' && process.getuid() === 0) {
    const apt = ['apt-get', '-o', 'DPkg::Lock::Timeout=300'];
    run(...apt, 'update', '-qq');
    const packages = ['chromium', 'chromium-headless-shell', 'fonts-dejavu-core'];
    run(...apt, 'install', '-y', '-qq', '--no-install-recommends', ...packages);
    for (const candidate of installedBrowsers()) if (await starts(candidate)) return candidate;
  }
  return null;
}

/** Runs a command with its output shown. Returns its exit code; one that cannot start, or takes ten minutes, gives 1. */
function run(command, ...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { cwd: root, env, stdio: 'inherit', timeout: 600_000 }).status ?? 1;
}

/** The npm that started this script, run by this Node; otherwise the one on PATH. */
export function npm() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js')) return [process.execPath, script];
  return process.platform === 'win32' ? ['cmd', '/c', 'npm'] : ['npm'];
}

function installedBrowsers() {
  const asked = process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : [];
  return [...asked, '', ...[...onPath(), ...inUsualFolders()].filter((file) => existsSync(file))];
}

function onPath() {
  // The one without a window is what Playwright itself would install; it takes two thirds of the time.
  const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];
  names.push('google-chrome-stable', 'microsoft-edge');
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
}

function inUsualFolders() {
  const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  const windows = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
  const { ProgramFiles, LOCALAPPDATA } = process.env;
  const programs = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].filter(Boolean);
  return [
    ...mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    ...programs.flatMap((folder) => windows.map((file) => path.join(folder, file))),
  ];
}

/** Whether the browser starts: a path that exists may be a stub, or lack its libraries. */
async function starts(executablePath) {
  const { chromium } = await import('@playwright/test');
  try {
    const browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      chromiumSandbox: process.getuid?.() !== 0,
      timeout: 30_000,
    });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}
