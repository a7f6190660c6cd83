/** What stands under each life event of the starter content. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keysOf, lifeEventNames } from '#content/model/terms.ts';
import { touching } from '#content/rules/search/life-events.ts';
import { loadStarter } from '#server/starter.ts';

const { disclosures, town } = await loadStarter(path.resolve(import.meta.dirname, '../../../../../content/starter'));
const idsOf = (event: Parameters<typeof touching>[0]) => touching(event, disclosures).map(({ id }) => id);

describe('touching', () => {
  it('has the rules of building a house where houses are asked for, after the services', () => {
    expect(idsOf('house').slice(0, 4)).toEqual([
      'home-accessibility',
      'rural-housing-explained-2024',
      'rural-housing-rules-2024',
      'homestead-publicity-2026-08',
    ]);
    expect(idsOf('house')).toContain('catalogue-affordable-housing-1');
    expect(idsOf('house')).not.toContain('insurance-record-print');
  });

  it.each([
    ['school', 'school-enrolment-2026'],
    ['work', 'job-fair-2026'],
    ['old-age', 'elderly-canteen-2024'],
    ['death', 'resident-medical-stop'],
    ['land', 'land-acquisition-notice-2026'],
    ['business', 'catalogue-tax-2'],
    ['birth', 'birth-registration'],
    ['illness', 'medical-reimbursement'],
    ['disability', 'disability-certificate-new'],
  ] as const)('has under %s: %s', (event, id) => {
    expect(idsOf(event)).toContain(id);
  });

  it('begins with the services, leaves out what is repealed, and knows its fields by the names of the town', () => {
    for (const event of keysOf(lifeEventNames)) {
      const kinds = touching(event, disclosures).map(({ kind }) => kind);
      expect(kinds.lastIndexOf('guide')).toBe(kinds.filter((kind) => kind === 'guide').length - 1);
      for (const { kind, subject, standing } of touching(event, disclosures)) {
        expect(standing).not.toBe('repealed');
        if (kind !== 'guide') expect(town.subjects.map(({ id }) => id)).toContain(subject);
      }
    }
  });
});
