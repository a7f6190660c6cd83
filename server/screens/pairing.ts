/** Pairing: a page shows a code, staff type it at the desk, and the page is bound to a screen by a token that it keeps. */
import { randomInt } from 'node:crypto';
import type { Screen } from '#content/model/screen.ts';
import { codeLength, codeLetters } from '#content/wire/screen-bodies.ts';
import { Refusal } from '#server/platform/refusal.ts';

/** How long a code is good. */
export const codeMs = 600_000;

export type Offer = {
  readonly code: string;
  /** Exclusive end. */
  readonly until: number;
  /** Device pixels of the page, where it said so. */
  readonly width: number | undefined;
  readonly height: number | undefined;
};

type Needs = {
  readonly now: () => number;
  /** A random code. */
  readonly draw?: () => string;
  /** Gives the screen a new token, so that an older one no longer fits. Throws where there is no such screen. */
  readonly issueToken: (screen: string) => Promise<{ readonly screen: Screen; readonly token: string }>;
  /** Tells a page which screen it is now. */
  readonly tell: (page: string, paired: { readonly screen: string; readonly token: string }) => void;
};

const drawn = (): string =>
  Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)] ?? '').join('');

/** Codes that are offered now, by page. They are not kept: a page asks again after a restart. */
export function createPairing({ now, draw = drawn, issueToken, tell }: Needs) {
  const offers = new Map<string, Offer>();
  const isOpen = ({ until }: Offer): boolean => now() < until;
  const pageOf = (code: string): string | undefined => {
    for (const [page, offer] of offers) if (offer.code === code && isOpen(offer)) return page;
    return undefined;
  };
  const noCode = () =>
    new Refusal('invalid', { zh: '有 1 处需要改正', en: '1 fault(s) to correct' }, [
      {
        path: 'code',
        message: '没有这个配对码，或已过 10 分钟，请看屏幕上现在的码 there is no such code, or it has ended',
      },
    ]);

  return {
    /** The page's code: the same until it ends, then another. */
    offer(page: string, width?: number, height?: number): Offer {
      const kept = offers.get(page);
      if (kept && isOpen(kept)) return kept;
      let code = draw();
      while (pageOf(code) !== undefined) code = draw();
      const offer = { code, until: now() + codeMs, width, height };
      offers.set(page, offer);
      return offer;
    },
    /** Throws `not-found` where no page shows the code. */
    find(code: string): Offer {
      const offer = offers.get(pageOf(code) ?? '');
      if (!offer) {
        throw new Refusal('not-found', {
          zh: '没有这个配对码，或已过 10 分钟',
          en: 'There is no such code, or it has ended',
        });
      }
      return offer;
    },
    /** Binds the page that shows the code to the screen. Throws `invalid` at `code` where no page shows it. */
    async bind(code: string, screenId: string): Promise<Screen> {
      const page = pageOf(code);
      if (page === undefined) throw noCode();
      const { screen, token } = await issueToken(screenId);
      offers.delete(page);
      tell(page, { screen: screen.id, token });
      return screen;
    },
    /** The page is gone, and its code with it. */
    left(page: string): void {
      offers.delete(page);
    },
  };
}
export type Pairing = ReturnType<typeof createPairing>;
