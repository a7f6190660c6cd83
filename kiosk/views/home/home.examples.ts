/** Examples of the view, for the gallery. */
import type { Example } from '../../gallery/example.ts';
import { overfull } from '../../gallery/overfull.ts';
import { snapshotOf } from '../../gallery/sample.ts';
import { settingsOf } from '../../state/settings.ts';

export const homeExamples: readonly Example[] = [
  { name: 'full', at: '/' },
  { name: 'away', at: '/', away: true },
  { name: 'empty', at: '/', snapshot: snapshotOf([]) },
  { name: 'overfull', at: '/', snapshot: overfull },
  { name: 'nothing', at: '/', snapshot: null, away: true },
  { name: 'misconfigured', at: '/', faults: settingsOf('?kiosk=Hall+1&mm=49').faults },
  { name: 'idle', at: '/', idle: 24 },
  {
    name: 'takeover',
    at: '/',
    takeover: {
      id: 'rain',
      severity: 'extreme',
      headline: '暴雨红色预警，请留在室内',
      body: '今天 15 时至 18 时有特大暴雨。\n请听从现场工作人员指引。',
      from: 0,
      until: 9_999_999_999_999,
      drill: true,
    },
  },
];
