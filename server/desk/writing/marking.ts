/** Layout marks put into a Markdown text at the selection, for those who know no Markdown. */

export type Mark = {
  readonly name: string;
  readonly about: string;
  /** What the selected text becomes; `whole` where it stands on lines of its own. */
  readonly make: (selected: string) => string;
  readonly whole: boolean;
};

const eachLine = (selected: string, sample: string, mark: (line: string, index: number) => string): string =>
  (selected || sample)
    .split('\n')
    .map((line, index) => (line.trim() ? mark(line.replace(/^(?:[-*] |\d+\. |#+ )/, ''), index) : line))
    .join('\n');

export const marks: readonly Mark[] = [
  {
    name: '小标题',
    about: '把这一行变成小标题',
    whole: true,
    make: (selected) => eachLine(selected, '小标题', (line) => `## ${line}`),
  },
  {
    name: '加粗',
    about: '把选中的字加粗',
    whole: false,
    make: (selected) => `**${(selected || '要强调的字').replace(/^\*\*|\*\*$/g, '')}**`,
  },
  {
    name: '列点',
    about: '每行一点',
    whole: true,
    make: (selected) => eachLine(selected, '第一点\n第二点', (line) => `- ${line}`),
  },
  {
    name: '编号',
    about: '每行一个编号，适合写步骤',
    whole: true,
    make: (selected) => eachLine(selected, '第一步\n第二步', (line, index) => `${index + 1}. ${line}`),
  },
  {
    name: '表格',
    about: '插入一个两列的表格；从表格软件复制来的会自动变成表格',
    whole: true,
    make: (selected) => tableOf(selected) || '| 项目 | 内容 |\n| --- | --- |\n| 项目一 | 内容一 |\n| 项目二 | 内容二 |',
  },
];

/** Cells divided by tabs, as spreadsheets copy them, as a table; empty where there are none. */
export function tableOf(text: string): string {
  const rows = text.split('\n').filter((line) => line.trim() !== '');
  if (rows.length === 0 || !rows.every((row) => row.includes('\t'))) return '';
  const cells = rows.map((row) => row.split('\t').map((cell) => cell.trim().replaceAll('|', '／')));
  const width = Math.max(...cells.map((row) => row.length));
  const line = (row: readonly string[]) => `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`;
  const [head = [], ...rest] = cells;
  return [line(head), `| ${Array.from({ length: width }, () => '---').join(' | ')} |`, ...rest.map(line)].join('\n');
}

/** The whole text with the mark put at the selection, and what is then selected. */
export function marked(text: string, from: number, to: number, mark: Mark): { text: string; from: number; to: number } {
  const [start, end] = mark.whole ? wholeLines(text, from, to) : [from, to];
  const before = text.slice(0, start);
  const after = text.slice(end);
  const made = mark.make(text.slice(start, end));
  const lead = !mark.whole || before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const trail = !mark.whole || after === '' || after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n';
  const at = before.length + lead.length;
  return { text: before + lead + made + trail + after, from: at, to: at + made.length };
}

function wholeLines(text: string, from: number, to: number): [number, number] {
  const end = text.indexOf('\n', to);
  return [text.lastIndexOf('\n', from - 1) + 1, end < 0 ? text.length : end];
}
