/** When a question that holds a number is told, and what of it. */
import { describe, expect, it } from 'vitest';
import type { QueryEvent } from '#content/model/query.ts';
import { maskPersonal } from '#content/rules/masking.ts';
import { createAsking } from '../../../../kiosk/state/asking.ts';

/** An asking with a held clock; `pass` lets what is due happen. */
function begin() {
  const told: QueryEvent[] = [];
  let now = 0;
  let due: { readonly at: number; readonly run: () => void } | null = null;
  const asking = createAsking({
    kiosk: 'hall',
    now: () => now,
    mask: maskPersonal,
    put: (event) => told.push(event),
    newId: () => String(told.length),
    after(run, ms) {
      due = { at: now + ms, run };
      return () => {
        due = null;
      };
    },
  });
  return {
    asking,
    words: () => told.map((event) => event.words),
    pass(ms: number) {
      now += ms;
      const one = due;
      if (!one || one.at > now) return;
      due = null;
      one.run();
    },
  };
}

describe('a question with a number', () => {
  it('waits while the number may not be whole, though nothing is found', () => {
    const { asking, words, pass } = begin();
    asking.typed('13800', 0, 'keyboard');
    pass(5000);
    asking.typed('13800138000', 0, 'keyboard');
    pass(5000);
    expect(words()).toEqual([]);
    pass(10_000);
    expect(words()).toEqual(['〔手机号〕']);
  });

  it('is told without what was typed of the number', () => {
    const { asking, words, pass } = begin();
    asking.typed('44010519900307', 0, 'keyboard');
    pass(15_000);
    asking.typed('440105199003072318', 0, 'keyboard');
    asking.left();
    expect(words()).toEqual(['〔身份证号〕', '〔身份证号〕']);
  });

  it('without one is told as soon as before', () => {
    const { asking, words, pass } = begin();
    asking.typed('火星移民2026', 0, 'keyboard');
    pass(3000);
    expect(words()).toEqual(['火星移民2026']);
  });
});
