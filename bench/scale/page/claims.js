/** The claims in DuckDB: how they come in, and the numbers of the swimlane's density. */
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import databaseWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import databaseModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

export async function openDatabase() {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(databaseWorker));
  await database.instantiate(new URL(databaseModule, location.href).href);
  return database.connect();
}

/** Calls `onGroup` after each group of rows is in the table `claims`. */
export function readClaims(connection, address, onGroup) {
  const worker = new Worker(new URL('./readGroups.js', import.meta.url), { type: 'module' });
  let create = true;
  let last = Promise.resolve();
  return new Promise((resolve, reject) => {
    worker.onerror = reject;
    worker.onmessage = ({ data: { rows, isLast } }) => {
      last = last.then(async () => {
        await connection.insertArrowFromIPCStream(rows, { name: 'claims', create });
        create = false;
        await onGroup();
        if (isLast) resolve();
      });
      last.catch(reject);
    };
    worker.postMessage(new URL(address, location.href).href);
  });
}

/** Days of a step of the cube. */
const CUBE_STEP = 12;
const stepOf = (day) => `floor((${day}) / ${CUBE_STEP})::INT * ${CUBE_STEP}`;

/**
 * The cube: for each person, finding and step of days how many dates begin and end in it. What Mosaic makes by itself
 * when a view is filtered by a brush, written out.
 */
export const makeCube = (connection) =>
  connection.query(`
    CREATE TABLE cube AS
    SELECT person, finding, day, sum(begins)::INT AS begins, sum(ends)::INT AS ends
    FROM (
      SELECT person, finding, ${stepOf('earliest')} AS day, 1 AS begins, 0 AS ends FROM claims
      UNION ALL
      SELECT person, finding, ${stepOf('latest + 1')}, 0, 1 FROM claims
    )
    GROUP BY ALL ORDER BY day`);

/** Where the numbers are counted from. */
const DAYS = {
  claims: (where) => `
    SELECT person, earliest AS day, 1 AS begins, 0 AS ends FROM claims ${where}
    UNION ALL
    SELECT person, latest + 1, 0, 1 FROM claims ${where}`,
  cube: (where) => `SELECT person, day, begins, ends FROM cube ${where}`,
};

/**
 * How many claims may lie in each column of each lane: those that have begun and not ended. The lanes are the first
 * `lanes` people; `window` is in days; `finding` is a code, or null for all; `from` is 'claims' or 'cube'.
 */
export async function countColumns(connection, { from, window: [first, last], columns, lanes, finding }) {
  const isWanted = `person < ${lanes} AND ${finding === null ? 'true' : `finding = ${finding}`}`;
  const where = `WHERE ${isWanted}`;
  const step = (last - first) / columns;
  const table = await connection.query(`
    SELECT person, greatest(-1, floor((day - ${first}) / ${step}))::INT AS at, sum(begins)::INT AS begins, sum(ends)::INT AS ends
    FROM (${DAYS[from](where)})
    WHERE day < ${last}
    GROUP BY ALL`);
  return running(table, lanes, columns);
}

/** Sums of what begins and ends, from left to right. */
function running(table, lanes, columns) {
  const [persons, places, begins, ends] = ['person', 'at', 'begins', 'ends'].map((name) =>
    table.getChild(name).toArray(),
  );
  const before = new Int32Array(lanes);
  const begun = new Int32Array(lanes * columns);
  const ended = new Int32Array(lanes * columns);
  for (let row = 0; row < persons.length; row += 1) {
    const [lane, at] = [persons[row], places[row]];
    if (at < 0) before[lane] += begins[row] - ends[row];
    else {
      begun[lane * columns + at] += begins[row];
      ended[lane * columns + at] += ends[row];
    }
  }
  const counts = new Int32Array(lanes * columns);
  for (let lane = 0; lane < lanes; lane += 1) {
    let open = before[lane];
    for (let place = lane * columns; place < (lane + 1) * columns; place += 1) {
      open += begun[place];
      counts[place] = open;
      open -= ended[place];
    }
  }
  return counts;
}

/** Bytes that the database holds. */
export async function bytesHeld(connection) {
  const table = await connection.query(
    'SELECT sum(memory_usage_bytes)::DOUBLE AS bytes FROM duckdb_memory()',
  );
  return table.get(0).bytes;
}
