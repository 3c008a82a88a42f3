/** What several runs of Lighthouse say of a page. A run is an `lhr` (Lighthouse Result); scores are shown from 0 to 100. */

const scoreOf = (lhr, category) => Math.round((lhr.categories[category].score ?? 0) * 100);

/** The run whose score in a category is the median: of an even number of runs, the lower of the two in the middle. */
function medianRun(runs, category) {
  const sorted = runs.toSorted((a, b) => scoreOf(a, category) - scoreOf(b, category));
  return sorted[Math.ceil(sorted.length / 2) - 1];
}

/** `{ title, words, points }` of each audit that is not passed in full, by points lost, most first; `words` as shown. */
function costsIn({ categories, audits }, category) {
  const { auditRefs } = categories[category];
  const whole = auditRefs.reduce(
    (sum, { id, weight }) => sum + (typeof audits[id].score === 'number' ? weight : 0),
    0,
  );
  return auditRefs
    .map(({ id, weight }) => ({ ...audits[id], weight }))
    .filter(({ score, weight }) => weight > 0 && typeof score === 'number' && score < 1)
    .map(({ title, displayValue = '', score, weight }) => ({
      title,
      words: displayValue,
      points: (100 * weight * (1 - score)) / whole,
    }))
    .sort((a, b) => b.points - a.points);
}

/** `{ category, score, scores, costs }` for each category: the median, all runs in their order, and what it lost points by. */
export function summarize(runs, categories) {
  return categories.map((category) => {
    const median = medianRun(runs, category);
    return {
      category,
      score: scoreOf(median, category),
      scores: runs.map((run) => scoreOf(run, category)),
      costs: costsIn(median, category),
    };
  });
}
