/** The best of many by their scores, without sorting them all. */

const steps = 1024;

/** Places in `scores` of its `count` highest, in no order; a few more where scores are nearly equal. */
export function highest(scores: readonly number[], count: number): number[] {
  if (scores.length <= count) return scores.map((_, at) => at);
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) {
    if (score < least) least = score;
    if (score > most) most = score;
  }
  const scale = most > least ? (steps - 1) / (most - least) : 0;
  const tally = new Uint32Array(steps);
  for (const score of scores) {
    const step = Math.floor((score - least) * scale);
    tally[step] = (tally[step] ?? 0) + 1;
  }
  let step = steps;
  for (let taken = 0; step > 0 && taken < count; ) taken += tally[--step] ?? 0;
  const chosen: number[] = [];
  // among equals the first are as good as any, so that a question that all match stays cheap
  const enough = count * 2;
  scores.forEach((score, at) => {
    if (Math.floor((score - least) * scale) > step) chosen.push(at);
  });
  for (let at = 0; at < scores.length && chosen.length < enough; at++) {
    if (Math.floor(((scores[at] ?? 0) - least) * scale) === step) chosen.push(at);
  }
  return chosen;
}
