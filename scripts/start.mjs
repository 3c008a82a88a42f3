/**
 * `npm start`: installs what is missing, builds, serves, prints the address. `-- --port 5000`, `-- --host` (all
 * networks), `-- --data FILE` (opens another dataset).
 */
import { searchFor, serveData } from './serveData.mjs';
import { checkNode, ensureDeps, root } from './setup.mjs';
import { readOptions } from './startOptions.mjs';

const { port, host, data } = optionsOrExit();
checkNode();
ensureDeps();
const { build, preview } = await import('vite');
await build({ root, logLevel: 'warn' });
const server = await preview({
  root,
  logLevel: 'warn',
  plugins: data ? [serveData(data)] : [],
  preview: { port, strictPort: false, host },
});
const { local, network } = server.resolvedUrls;
const addresses = [...local, ...network].map((address) => (data ? `${address}${searchFor(data)}` : address));
console.log(`\n  Relata: ${addresses.join('  ')}\n  Ctrl+C to stop.`);

// npm runs this through a shell: a signal to npm alone would leave the server running.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && process.exit(0), 1000);

function optionsOrExit() {
  try {
    // npm changes to the project's folder; paths are meant from where the reader is.
    return readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  } catch ({ message }) {
    console.error(message);
    process.exit(1);
  }
}
