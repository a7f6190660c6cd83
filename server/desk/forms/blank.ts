/** What a new guide, fee, organisation or item of the catalogue begins with. */
import type { Disclosure } from '#content/model/disclosure.ts';
import type { SheetKind } from '#content/model/sheet.ts';
import type { LocalDate } from '#content/model/time.ts';
import type { SheetItem } from '#content/rules/sheets/sheets.ts';

const regulations = (item: string): string => `《政府信息公开条例》第二十条第（${item}）项`;

/** Without an id: the hub gives one. */
export function blankOf(kind: SheetKind, publisher: string, today: LocalDate): Disclosure {
  const head = {
    id: '',
    title: '',
    summary: '',
    category: 'services',
    subject: null,
    keywords: [],
    publisher,
    identifier: '',
    documentNumber: '',
    created: today,
    issued: null,
    attribute: 'proactive',
    cadence: 'long-term',
    standing: 'in-force',
    expires: null,
    channels: ['kiosk', 'service-hall'],
    pinned: false,
    source: null,
    sample: false,
  } as const satisfies Partial<SheetItem>;
  const shared = { ...head, keywords: [], channels: [...head.channels] };
  switch (kind) {
    case 'guide':
      return {
        ...shared,
        kind,
        legalBasis: regulations('五'),
        group: 'insurance',
        type: 'public-service',
        basicCode: '',
        implementationCode: '',
        authority: publisher,
        level: '镇级',
        handling: 'committed',
        audience: ['natural-person'],
        area: '全镇',
        lifeEvents: [],
        basis: [],
        conditions: [],
        materials: [],
        steps: [],
        statutoryDays: null,
        committedDays: null,
        fees: [],
        result: { name: '', delivery: ['counter'] },
        places: [],
        visits: 1,
        online: null,
        phone: '',
        complaints: '',
        questions: [],
        remedies: '',
      };
    case 'fee':
      return {
        ...shared,
        kind,
        legalBasis: regulations('八'),
        authority: publisher,
        payer: '',
        tariffs: [],
        basis: [],
        exemptions: '',
        complaints: '',
      };
    case 'organisation':
      return {
        ...shared,
        kind,
        category: 'organisation',
        legalBasis: regulations('二'),
        functions: [],
        leader: null,
        address: '',
        hours: '',
        phones: [],
      };
    case 'catalogue-item':
      return {
        ...shared,
        kind,
        category: 'other',
        legalBasis: '',
        number: 1,
        firstMatter: '',
        secondMatter: '',
        elements: '',
        basis: [],
        limit: { raw: '自信息形成或者变更之日起20个工作日内', workingDays: 20 },
        carriers: ['kiosk'],
        audienceGroup: '全社会',
        level: 'town',
        fulfilledBy: [],
      };
  }
}
