/** A hub with people of each role and a held clock, and a notice taken to any state of the workflow. */
import { expect } from 'vitest';
import { type HeldClock, heldClock } from './held-clock.ts';
import { type Answer, type Client, startHub, type TestHub } from './hub.ts';

export type Office = {
  readonly hub: TestHub;
  readonly clock: HeldClock;
  /** Writes. */
  readonly editor: Client;
  /** Another editor. */
  readonly colleague: Client;
  readonly reviewer: Client;
  readonly admin: Client;
  readonly visitor: Client;
  stop(): Promise<void>;
};

/** Opens the office at 2026-11-24 09:00 in Shanghai. */
export async function openOffice(): Promise<Office> {
  const clock = heldClock();
  const hub = await startHub({ clock });
  return {
    hub,
    clock,
    editor: await hub.person('lin', 'editor'),
    colleague: await hub.person('zhao', 'editor'),
    reviewer: await hub.person('chen', 'reviewer'),
    admin: await hub.admin(),
    visitor: hub.client(),
    stop: () => hub.stop(),
  };
}

export const place = '/api/desk/disclosures';
export const noticeBody = (facts: Record<string, unknown> = {}) => ({
  kind: 'notice',
  title: '关于停水的通知',
  body: '因管道维修，本周六停水。',
  attribute: 'proactive',
  category: 'government-news',
  ...facts,
});

/** The answer, which must have this status. */
export async function must(status: number, answer: Promise<Answer>): Promise<Answer> {
  const given = await answer;
  expect({ status: given.status, body: given.body }).toMatchObject({ status });
  return given;
}

/** States that acts of people lead to. */
export const reachable = ['draft', 'submitted', 'approved', 'published', 'withdrawn'] as const;
export type Reachable = (typeof reachable)[number];

/** A new notice in this state, written by the editor and cleared by the reviewer; answers its id. */
export async function noticeIn(
  state: Reachable,
  { editor, reviewer }: Pick<Office, 'editor' | 'reviewer'>,
  facts: Record<string, unknown> = {},
): Promise<string> {
  const { body } = await must(201, editor.post(place, noticeBody(facts)));
  const steps: [Client, string, unknown][] = [
    [editor, 'submit', {}],
    [reviewer, 'approve', { confidentiality: 'passed' }],
    [reviewer, 'publish', {}],
    [reviewer, 'withdraw', { reason: '内容有误' }],
  ];
  for (const [client, step, given] of steps.slice(0, reachable.indexOf(state))) {
    await must(200, client.post(`${place}/${body.id}/${step}`, given));
  }
  return body.id;
}
