/** Looks for why promises do not hold: profiles each act that one of them is about, and weighs what weighs too much. */
import { dataFile } from '../served.mjs';
import { subjects } from '../subjects.mjs';
import { within } from '../within.mjs';
import { ACTS, profileAct } from './profileAct.mjs';
import { weighPage } from './weighPage.mjs';
import { formatBytes, formatMemory } from './weights.mjs';
import { formatProfiles } from './whyNot.mjs';

const [relata] = subjects;
/** A profile that takes longer is given up, s: the rest of the run is worth more. */
const LIMIT_S = 300;

/** What `profileAct` and `weighPage` need to know of a size. `served`: `{ address, maps }`. */
export function pageOf(size, { address, maps }) {
  const data = dataFile(size);
  return { subject: relata, url: `${address}${relata.address(data)}`, data, maps };
}

/** Each pair of size and act once. */
function jobsOf(failed) {
  const jobs = new Map(failed.map(({ size, act }) => [`${size} ${act}`, { size, act }]));
  return [...jobs.values()].filter(({ act }) => ACTS.includes(act));
}

/** What `run` promises, or the fault in words. */
async function attempt(what, run) {
  console.log(`Profiling: ${what}`);
  try {
    return { value: await within(LIMIT_S, what, run()) };
  } catch (error) {
    return { fault: `${what}: not profiled, ${error.message.split('\n')[0]}` };
  }
}

/** The text of the section “Why not”; `failed`: promises as of `ratiosOf`, `results` those of the run. */
export async function explainFailures(options, served, failed, results) {
  const profiles = [];
  const faults = [];
  for (const { size, act } of jobsOf(failed)) {
    const { value, fault } = await attempt(`${act}, ${size}`, () =>
      profileAct(options, pageOf(size, served), act),
    );
    if (fault) faults.push(`- ${fault}`);
    else profiles.push({ size, ...value });
  }
  const memory = failed.filter(({ act }) => act === 'memory');
  const parts = [
    formatProfiles(profiles, failed),
    ...memory.map((line) => formatMemory(line, results.get(line.size))),
    await bytesOf(options, served, failed),
    faults.join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

async function bytesOf(options, served, failed) {
  const line = failed.find(({ act }) => act === 'bytes');
  if (!line) return '';
  const { value, fault } = await attempt(`bytes, ${line.size}`, () =>
    weighPage(options, pageOf(line.size, served)),
  );
  return fault ? `- ${fault}` : formatBytes(line, value);
}
