/** What of a disclosure is searched: its title, its head (what it is about, in short) and its body. */
import type { Disclosure } from '#content/model/disclosure.ts';
import {
  categoryNames,
  kindNames,
  lifeEventNames,
  noticeTypeNames,
  serviceGroupNames,
  serviceTypeNames,
  standingNames,
} from '#content/model/terms.ts';
import { plainText } from '../plain-text.ts';

/** `labels` are sought like the body, but nobody would read them as a passage of it. */
type Parts = {
  readonly head: readonly string[];
  readonly body: readonly string[];
  readonly labels?: readonly string[];
};

function partsOf(it: Disclosure): Parts {
  switch (it.kind) {
    case 'notice':
      return {
        head: [],
        body: [plainText(it.body), ...it.attachments.map((file) => file.name)],
        labels: [noticeTypeNames[it.type], standingNames[it.standing]],
      };
    case 'guide':
      return {
        head: it.questions.map((pair) => pair.question),
        body: [
          ...it.conditions,
          ...it.materials.map((material) => material.name),
          ...it.steps.flatMap((step) => [step.name, step.detail]),
          it.result.name,
          ...it.places.flatMap((place) => [place.name, place.address, place.counter]),
          ...it.questions.map((pair) => plainText(pair.answer)),
        ],
        labels: [
          it.authority,
          ...it.basis,
          serviceGroupNames[it.group],
          serviceTypeNames[it.type],
          ...it.lifeEvents.map((event) => lifeEventNames[event]),
          it.phone,
        ],
      };
    case 'fee':
      return {
        head: [it.payer, ...it.tariffs.map((tariff) => tariff.item)],
        body: [...it.tariffs.flatMap((tariff) => [tariff.amount, tariff.note]), plainText(it.exemptions)],
        labels: [it.authority, ...it.basis],
      };
    case 'organisation':
      return {
        head: it.functions,
        body: [
          it.address,
          it.hours,
          ...it.phones.flatMap((phone) => [phone.label, phone.number]),
          it.leader?.post ?? '',
          it.leader?.name ?? '',
        ],
      };
    case 'catalogue-item':
      return { head: [it.firstMatter, it.secondMatter], body: [plainText(it.elements), ...it.basis, it.audienceGroup] };
    case 'report':
      return { head: [`${it.year}年`], body: it.parts.flatMap((part) => [part.heading, plainText(part.body)]) };
  }
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

export const headOf = (it: Disclosure): string =>
  joined([...it.keywords, plainText(it.summary), it.documentNumber, it.identifier, ...partsOf(it).head]);

/** What of the body can be read as a passage. */
export const passageOf = (it: Disclosure): string => joined(partsOf(it).body);

export const bodyOf = (it: Disclosure): string => {
  const { body, labels = [] } = partsOf(it);
  return joined([...body, ...labels, it.publisher, categoryNames[it.category], kindNames[it.kind]]);
};
