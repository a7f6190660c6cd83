/** What a visitor asked, told to the hub once a question: when it has settled, with how many results, and what was opened. */
import type { QueryEvent } from '#content/model/query.ts';
import type { Input } from '#content/model/terms.ts';

export type Asking = {
  /** The words of the moment; each keystroke calls it. */
  typed(words: string, results: number, input: Input): void;
  /** One of its results was opened. */
  opened(id: string): void;
  /** The visitor left the results. */
  left(): void;
};

export type AskingNeeds = {
  readonly kiosk: string;
  readonly now: () => number;
  /** Covers what looks like an identity before anything is kept. */
  readonly mask: (words: string) => string;
  readonly put: (event: QueryEvent) => void;
  readonly newId: () => string;
  /** Of the moment: one visitor's stay, and the language they read. */
  readonly circumstances?: () => Pick<QueryEvent, 'visit' | 'language'>;
  readonly after?: (run: () => void, ms: number) => () => void;
};

type Question = { readonly words: string; readonly results: number; readonly input: Input; readonly at: number };

/** Words that stand so long are a question, although nothing was opened: sooner where there is nothing to open. */
const settledMs = { nothing: 3000, something: 15_000 };
/** A number is typed slowly and with looks at a card: what ends in one waits as if there were something to open. */
const endsInNumber = /[\d０-９零〇一二三四五六七八九][\s\d０-９零〇一二三四五六七八九-]{4,}$/;
/** A pause after which other words are another question, not a correction of these. */
const pauseMs = 2500;

const byTimer = (run: () => void, ms: number) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

const continues = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

export function createAsking({
  kiosk,
  now,
  mask,
  put,
  newId,
  circumstances = () => ({}),
  after = byTimer,
}: AskingNeeds): Asking {
  let question: Question | null = null;
  /** The words last told, so that coming back to them is no second question. */
  let told = '';
  let cancel = () => {};

  function tell(opened: string | null): void {
    cancel();
    if (!question || question.words === told) return;
    const { words, results, input, at } = question;
    told = words;
    put({
      id: newId(),
      at,
      kiosk,
      words: mask(words).trim().slice(0, 100) || '…',
      input,
      results,
      opened,
      ...circumstances(),
    });
  }

  return {
    typed(text, results, input) {
      const words = text.trim();
      if (words === question?.words && results === question.results) return;
      const another = question !== null && now() - question.at >= pauseMs && !continues(words, question.words);
      if (another) tell(null);
      cancel();
      question = words === '' ? null : { words, results, input, at: now() };
      if (words === '') told = '';
      else {
        const isSettledSoon = results === 0 && !endsInNumber.test(words);
        cancel = after(() => tell(null), isSettledSoon ? settledMs.nothing : settledMs.something);
      }
    },
    opened: (id) => tell(id),
    left() {
      tell(null);
      question = null;
      told = '';
    },
  };
}
