/** Made-up claims as columns, for many more rows than a file of JSON could hold. */
import { randomAt } from '../random.mjs';

/** Numbers of people and of findings; the first and the last day that a date may lie at, days since 1970. */
const PEOPLE = 400;
const FINDINGS = 5;
const FIRST_DAY = -3653;
const LAST_DAY = 20_453;

/** Widths of a date in days, as often as they are met: a day, a month, a year, a decade. */
const WIDTHS = { 1: 45, 30: 25, 365: 25, 3652: 5 };

/**
 * `count` rows from number `from`: `person` and `finding` as codes, `earliest` and `latest` in days since 1970, both included.
 * A row depends on its number alone.
 */
export function makeColumns(count, from = 0) {
  const columns = {
    person: new Uint16Array(count),
    finding: new Uint8Array(count),
    earliest: new Int32Array(count),
    latest: new Int32Array(count),
  };
  for (let row = 0; row < count; row += 1) {
    const random = randomAt(1, from + row);
    const width = Number(random.weighted(WIDTHS));
    const earliest = random.between(FIRST_DAY, LAST_DAY - width);
    columns.person[row] = random.chance(0.3) ? random.between(0, 5) : random.between(0, PEOPLE - 1);
    columns.finding[row] = random.between(0, FINDINGS - 1);
    columns.earliest[row] = earliest;
    columns.latest[row] = earliest + width - 1;
  }
  return columns;
}
