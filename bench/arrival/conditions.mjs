/** The conditions under which a reader comes to a page, and how a browser is brought into them. */

/**
 * Shares of speed as Lighthouse takes them for a phone: a processor four times slower, and a network of 1.6 Mbit/s whose
 * answers begin 150 ms later. `slowdown`: how many times the processor is slower; `network`: bytes a second, and ms.
 */
export const conditions = [
  { name: 'full', label: 'full CPU' },
  { name: 'slowCpu', label: 'CPU four times slower', slowdown: 4 },
  {
    name: 'slowNetwork',
    label: 'network of 1.6 Mbit/s and 150 ms',
    network: { down: 1.6e6 / 8, up: 0.75e6 / 8, latency: 150 },
  },
];

/** Larger sizes are reached under the first condition only: slowed, some of their pages take minutes. */
const LARGEST_SLOWED = 1000;

/** The conditions in which pages with so many claims are reached. */
export const conditionsFor = (size) => (size > LARGEST_SLOWED ? conditions.slice(0, 1) : conditions);

/** The name of what is measured under a condition. */
export const nameUnder = ({ name }, measure) => `${name}.${measure}`;

/** Puts a page under a condition before it is opened (CDP, Emulation and Network). */
export async function apply({ slowdown, network }, session) {
  if (slowdown) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (!network) return;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latency,
    downloadThroughput: network.down,
    uploadThroughput: network.up,
  });
}
