/** Number of letters to put in, leave out or change from one text to the other (Levenshtein). */
export function lettersBetween(a: string, b: string): number {
  let costs = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1)
      next.push(
        Math.min(
          (costs[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1),
          (costs[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
        ),
      );
    costs = next;
  }
  return costs[b.length] ?? 0;
}
