/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';
import { notice, snapshotOf } from '../../gallery/sample.ts';

const overfull = Array.from({ length: 300 }, (_, number) =>
  notice({
    id: `notice-${number}`,
    title: `第 ${number + 1} 号通知：${'关于进一步做好全镇皮革皮具企业安全生产隐患排查治理工作的通知'.repeat((number % 3) + 1).slice(0, 110)}`,
  }),
);

export const sectionExamples: readonly Example[] = [
  { name: 'full', at: '/section/news' },
  { name: 'guides', at: '/section/guides' },
  { name: 'empty', at: '/section/budget', snapshot: snapshotOf([]) },
  { name: 'overfull', at: '/section/news', snapshot: snapshotOf(overfull) },
];
