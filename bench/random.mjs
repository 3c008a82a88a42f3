/** Numbers that look random and are the same for the same seed. */

/** A generator of numbers from 0 up to 1 (mulberry32, 32 bits of state): a few lines, and enough for test data. */
function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Draws for one record of a dataset. They depend on the seed and the record's number alone, so any record can be made
 * without those before it.
 */
export function randomAt(seed, number) {
  const next = mulberry32(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const below = (count) => Math.floor(next() * count);
  return {
    /** True for this share of all draws. */
    chance: (share) => next() < share,
    /** A whole number from `least` to `most`, both included. */
    between: (least, most) => least + below(most - least + 1),
    pick: (list) => list[below(list.length)],
    /** One of the names, as often as its weight says. */
    weighted: (weights) => {
      let left = next() * Object.values(weights).reduce((sum, weight) => sum + weight, 0);
      const names = Object.keys(weights);
      return (
        names.find((name) => {
          left -= weights[name];
          return left < 0;
        }) ?? names[0]
      );
    },
  };
}
