/** Who tries too many passwords is locked out for a while: by name and address, by the hub's clock, kept in memory. */
type Tries = { readonly count: number; readonly until: number };

type Needs = {
  readonly now: () => number;
  /** So many wrong ones lock. */
  readonly most: number;
  /** How long tries count, and how long the lock holds, from the last one on. */
  readonly lockMs: number;
};

/** So many names are remembered; beyond that, those that are void are forgotten. */
const remembered = 10_000;

export function createLockout({ now, most, lockMs }: Needs) {
  const tries = new Map<string, Tries>();

  const current = (key: string): Tries | undefined => {
    const known = tries.get(key);
    return known && now() < known.until ? known : undefined;
  };

  return {
    /** Milliseconds until the key may try again; 0 where it may now. */
    lockedMs(key: string): number {
      const known = current(key);
      return known && known.count >= most ? known.until - now() : 0;
    },
    /** Counts a try, before it is known whether it is right: many at once get no more tries than one after the other. Answers how many are left. */
    take(key: string): number {
      if (tries.size >= remembered) for (const [name, { until }] of tries) if (until <= now()) tries.delete(name);
      const count = (current(key)?.count ?? 0) + 1;
      tries.set(key, { count, until: now() + lockMs });
      return most - count;
    },
    /** It was right. */
    forgive: (key: string): void => void tries.delete(key),
  };
}
