/** Builders of disclosures and records for tests. */
import { Notice } from '#content/model/notice.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import { type Actor, drafted } from '#content/rules/lifecycle.ts';

export const editor: Actor = { username: 'lin', role: 'editor' };
export const reviewer: Actor = { username: 'chen', role: 'reviewer' };
export const admin: Actor = { username: 'admin', role: 'admin' };

/** 2026-11-24T09:00:00+08:00. */
export const now = 1_795_482_000_000;
export const hour = 3_600_000;

/** A notice that is ready for review. */
export const notice = (facts: Record<string, unknown> = {}): Notice =>
  Notice.parse({
    kind: 'notice',
    id: 'water',
    title: '关于停水的通知',
    body: '因管道维修，本周六停水。',
    attribute: 'proactive',
    category: 'government-news',
    ...facts,
  });

export const draft = (facts: Record<string, unknown> = {}): DisclosureRecord => drafted(notice(facts), editor, now);
