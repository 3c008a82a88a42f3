/** `npm start`: installs what is missing, builds, serves, prints the address. `-- --port 5000`, `-- --host` (all networks). */
import { checkNode, ensureDeps, root } from './setup.mjs';

const args = process.argv.slice(2);
const port = args.includes('--port') ? Number(args[args.indexOf('--port') + 1]) : 4173;
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error('--port needs a number from 1 to 65535');
  process.exit(1);
}

checkNode();
ensureDeps();
const { build, preview } = await import('vite');
await build({ root, logLevel: 'warn' });
const server = await preview({
  root,
  logLevel: 'warn',
  preview: { port, strictPort: false, host: args.includes('--host') },
});
const { local, network } = server.resolvedUrls;
console.log(`\n  Relata: ${[...local, ...network].join('  ')}\n  Ctrl+C to stop.`);

// npm runs this through a shell: a signal to npm alone would leave the server running.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && process.exit(0), 1000);
