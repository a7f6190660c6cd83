/** A kind of disclosure as a spreadsheet: taken out, filled in, compared, brought in. */
import { useEffect, useMemo } from 'preact/hooks';
import type { SheetKind, SheetProgress } from '#content/model/sheet.ts';
import { kindNames } from '#content/model/terms.ts';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { To } from '../parts/to.tsx';
import { Comparison } from '../sheet/comparison.tsx';
import { Faulty } from '../sheet/faulty.tsx';
import { FileDrop } from '../sheet/file-drop.tsx';
import { listPlace } from '../state/router.ts';
import { createSheetImport, type SheetImport } from '../state/sheet-import.ts';
import '../styles/sheet.css';

const stageNames = { reading: '正在读文件', checking: '正在核对', saving: '正在保存' } as const;

function Progress({ progress }: { readonly progress: SheetProgress | null }) {
  const stage = stageNames[progress?.stage ?? 'reading'];
  // All of it is saved in one act, so there is no part of it to count.
  const isCounted = progress !== null && progress.total > 0 && progress.stage !== 'saving';
  const rows = progress && progress.total > 0 ? `${progress.total} 行` : '';
  const count = isCounted ? `${progress.done} / ${rows}` : rows;
  return (
    <div class="card" role="status">
      <p>
        {stage} {count}
      </p>
      <progress
        aria-label={stage}
        max={isCounted ? progress.total : undefined}
        value={isCounted ? progress.done : undefined}
      />
    </div>
  );
}

function Import({ sheet }: { readonly sheet: SheetImport }) {
  const state = sheet.state.value;
  useEffect(() => {
    document.querySelector<HTMLElement>('#compared, #refused, #applied')?.focus();
  }, [state.step]);
  switch (state.step) {
    case 'choose':
      return (
        <section class="card">
          <h2>导入</h2>
          <FileDrop
            label="选择填好的表格，或拖到这里"
            hint=".xlsx 或 CSV。先给您看比对结果，确认之后才保存；有一处错误就整个不导入，并指出在哪一行哪一列。"
            accept=".xlsx,.csv,text/csv"
            onFile={(file) => void sheet.compare(file)}
          />
        </section>
      );
    case 'working':
      return <Progress progress={state.progress} />;
    case 'faulty':
      return <Faulty file={state.file} said={state.said} faults={state.faults} again={sheet.again} />;
    case 'compared':
      return (
        <Comparison
          file={state.file}
          comparison={state.comparison}
          apply={() => sheet.apply(state.file, state.comparison.plan)}
          again={sheet.again}
        />
      );
    case 'applied':
      return (
        <section class="card" role="status">
          <h2 id="applied" tabIndex={-1}>
            已导入：{state.file}
          </h2>
          <p>
            新增 {state.applied.fresh} 项，改动 {state.applied.changed}{' '}
            项，都已送审。审核人员审核、发布后，大家就能看到。
          </p>
          <div class="card-acts">
            <To place={listPlace({ state: 'submitted' })} class="button main">
              看待审核的
            </To>
            <button type="button" class="button" onClick={sheet.again}>
              再导入一个
            </button>
          </div>
        </section>
      );
  }
}

export function SheetPage({ kind }: { readonly kind: SheetKind }) {
  const sheet = useMemo(() => createSheetImport(kind), [kind]);
  const name = kindNames[kind];
  const catalogue = kind === 'catalogue-item';
  return (
    <>
      <PageHead
        title={`${name}：表格导入、导出`}
        back={
          catalogue
            ? { place: { view: 'catalogue' }, name: '公开目录' }
            : { place: { view: 'services' }, name: '指南、收费和机构' }
        }
      />
      <div class="stack narrow">
        <section class="card">
          <h2>导出</h2>
          <p>
            {catalogue ? '按标准的列次序' : '每项一行，一格里有几条的各写一行'}
            。可以直接在这份表格里改，改好再导入；也可以当空白表用。
          </p>
          <div class="card-acts">
            <a class="button" href={`/api/desk/sheets/${kind}/table.xlsx`} download>
              <Icon name="file" />
              Excel 工作簿（.xlsx）
            </a>
            <a class="button" href={`/api/desk/sheets/${kind}/table.csv`} download>
              CSV
            </a>
          </div>
        </section>
        <Import sheet={sheet} />
      </div>
    </>
  );
}
