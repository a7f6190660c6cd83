/** What staff do about a question that found nothing; remembered, so that the page can say later whether it helped. */
import type { Gap } from '#content/model/gap.ts';
import { ask } from '../state/http.ts';
import { go } from '../state/router.ts';

type Step = Pick<Gap, 'words' | 'how'> & { readonly target?: string };

export const rememberGap = (step: Step): Promise<Gap> => ask<Gap>('POST', '/api/desk/queries/gaps', { body: step });

/** Begins a notice that answers the question. */
export async function writeAnswer(words: string): Promise<void> {
  await rememberGap({ words, how: 'write' });
  await go({ view: 'new', type: null, title: words });
}
