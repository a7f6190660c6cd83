/** The import of one spreadsheet: compared, looked at, applied; with its progress while the hub is at work. */
import { signal } from '@preact/signals';
import type { SheetApplied, SheetComparison, SheetKind, SheetProgress } from '#content/model/sheet.ts';
import { ask, type Fault, faultsOf, read, saidOf } from './http.ts';

export type SheetState =
  | { readonly step: 'choose' }
  | { readonly step: 'working'; readonly file: string; readonly progress: SheetProgress | null }
  | { readonly step: 'faulty'; readonly file: string; readonly said: string; readonly faults: readonly Fault[] }
  | { readonly step: 'compared'; readonly file: string; readonly comparison: SheetComparison }
  | { readonly step: 'applied'; readonly file: string; readonly applied: SheetApplied };

const pollMs = 150;

export function createSheetImport(kind: SheetKind) {
  const state = signal<SheetState>({ step: 'choose' });

  /** Shows the progress until `act` has ended. */
  async function watched<Value>(file: string, act: () => Promise<Value>): Promise<Value> {
    state.value = { step: 'working', file, progress: null };
    const timer = setInterval(() => {
      read<{ progress: SheetProgress | null }>('/api/desk/sheets/progress').then(
        ({ progress }) => {
          if (state.peek().step === 'working') state.value = { step: 'working', file, progress };
        },
        () => undefined,
      );
    }, pollMs);
    try {
      return await act();
    } finally {
      clearInterval(timer);
    }
  }
  const refused = (file: string, error: unknown) => {
    state.value = { step: 'faulty', file, said: saidOf(error), faults: faultsOf(error) };
  };

  return {
    state,
    async compare(file: File): Promise<void> {
      try {
        const path = `/api/desk/sheets/${kind}/comparison`;
        const comparison = await watched(file.name, () => ask<SheetComparison>('POST', path, { file }));
        state.value = { step: 'compared', file: file.name, comparison };
      } catch (error) {
        refused(file.name, error);
      }
    },
    async apply(file: string, plan: string): Promise<void> {
      try {
        const body = { plan };
        const applied = await watched(file, () => ask<SheetApplied>('POST', `/api/desk/sheets/${kind}`, { body }));
        state.value = { step: 'applied', file, applied };
      } catch (error) {
        refused(file, error);
      }
    },
    again(): void {
      state.value = { step: 'choose' };
    },
  };
}
export type SheetImport = ReturnType<typeof createSheetImport>;
