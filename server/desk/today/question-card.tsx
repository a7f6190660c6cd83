/** What visitors asked in vain in the last week and nobody has taken up, each one touch from an answer; new ones arrive live. */
import { sameWords } from '#content/rules/questions/day-sums.ts';
import type { GapAnswer, QueriesAnswer } from '#content/wire/question-bodies.ts';
import { Act } from '../parts/act.tsx';
import { Read } from '../parts/states.tsx';
import { writeAnswer } from '../questions/answering.ts';
import { useAnswer } from '../state/answer.ts';
import { news } from '../state/live.ts';
import { Card, most } from './card.tsx';

export function QuestionCard() {
  const answer = useAnswer<QueriesAnswer>('/api/desk/queries', news.questions);
  const gaps = useAnswer<{ items: readonly GapAnswer[] }>('/api/desk/queries/gaps', news.questions);
  const takenUp = new Set(gaps.value?.items.map(({ words }) => sameWords(words)));
  const open = (answer.value?.nothingFound ?? []).filter(({ words }) => !takenUp.has(sameWords(words)));
  return (
    <Card title="群众问了没找到" count={open.length} all={{ place: { view: 'questions' }, name: '群众在问' }}>
      <Read of={answer}>
        {({ total }) =>
          open.length === 0 ? (
            <p class="card-none">
              {total === 0 ? '最近七天还没有人在查询机上问过。' : '最近七天问的，都找到了或者已经有人在补。'}
            </p>
          ) : (
            <ul class="row-links">
              {open.slice(0, most).map(({ words, count }) => (
                <li key={words} class="row-link">
                  <span class="grow">
                    {words} <span class="small soft number">{count} 次</span>
                  </span>
                  <Act act={() => writeAnswer(words)} label={`为“${words}”写一条`}>
                    写一条
                  </Act>
                </li>
              ))}
            </ul>
          )
        }
      </Read>
    </Card>
  );
}
