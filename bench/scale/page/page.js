/** One view, the swimlane as density, over millions of claims; it measures itself when it is asked. */
import { bytesHeld, countColumns, makeCube, openDatabase, readClaims } from './claims.js';

const LANES = 40;
const LANE = 22;
const FULL = [-3653, 20_453];

const canvas = document.querySelector('canvas');
const context = canvas.getContext('2d');
const columns = canvas.width;
let from = 'claims';

const fullest = (counts) => counts.reduce((high, count) => Math.max(high, count), 0);

/** Draws the density of each lane, each on the scale of the fullest. */
async function draw(window, finding = null) {
  const counts = await countColumns(await connection, { from, window, columns, lanes: LANES, finding });
  const most = Math.max(1, fullest(counts));
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#50504a';
  for (let lane = 0; lane < LANES; lane += 1) {
    const foot = (lane + 1) * LANE;
    for (let x = 0; x < columns; x += 1) {
      const height = ((LANE - 2) * counts[lane * columns + x]) / most;
      if (height > 0) context.fillRect(x, foot - height, 1, height);
    }
  }
  return counts;
}

const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

async function timed(run) {
  const begun = performance.now();
  await run();
  await painted();
  return performance.now() - begun;
}

const middle = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** The window of a step of the brush: ten years that move by a month. */
const windowAt = (step) => [-3000 + 30 * step, 652 + 30 * step];

async function measureSteps(steps) {
  const brush = [];
  const filter = [];
  for (let step = 0; step < steps; step += 1) brush.push(await timed(() => draw(windowAt(step))));
  for (let step = 0; step < steps; step += 1) filter.push(await timed(() => draw(FULL, step % 5)));
  return { brush: middle(brush), filter: middle(filter) };
}

const connection = openDatabase();

/** Loads the file and measures all: times in ms, bytes held by the database. */
async function measure(address) {
  const begun = performance.now();
  let firstInk = null;
  await readClaims(await connection, address, async () => {
    await draw(FULL);
    firstInk ??= performance.now() - begun;
  });
  const load = performance.now() - begun;
  const rows = await measureSteps(7);
  const whole = await draw(FULL);
  const cubeTime = await timed(async () => makeCube(await connection));
  from = 'cube';
  const cube = await measureSteps(20);
  const fromCube = await draw(FULL);
  return {
    ...{ firstInk, load, rows, cube, cubeTime },
    bytes: await bytesHeld(await connection),
    /** Claims at their fullest, counted in both ways: a check that the same was drawn. */
    most: [whole, fromCube].map(fullest),
  };
}

Object.assign(globalThis, { measure });
