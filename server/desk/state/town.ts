/** The town's own lists, from what the hub has published. */
import { computed } from '@preact/signals';
import { learnPublished, published } from './published.ts';

export const town = computed(() => published.value?.town ?? null);

/** Fills `town`; nothing depends on it but names and choices. */
export const learnTown = learnPublished;

export const subjectName = (id: string): string =>
  town.value?.subjects.find((subject) => subject.id === id)?.name ?? id;
