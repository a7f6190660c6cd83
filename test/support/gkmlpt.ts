/** The provincial disclosure platform as the field knows it, with its quirks, on a port of its own. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const base = '/gzhdslz/gkmlpt';
const sid = '200165';
const pageSize = 100;
const second = (day: number) => 1_611_200_000 + day * 86_400;

type Listed = Readonly<Record<string, unknown>> & { readonly id: number };

/** 230 documents, of which the last are flagged, without a page, or torn. */
export function startPlatform() {
  const documents: Listed[] = Array.from({ length: 230 }, (_, at) => ({
    id: 7_000_000 + at,
    title: `狮岭镇关于第${at}号事项的通知`,
    document_number: `狮府〔2021〕${at}号`,
    identifier: `SL-${at}`,
    publisher: '狮岭镇人民政府',
    keywords: '通知,事项',
    date: second(at % 300),
    created_at: '2021-01-21 15:24:00',
    display_publish_time: second((at % 300) + 1),
    classify_main_name: '政府部门文件',
    abstract: at % 7 === 0 ? `第${at}号事项的要点` : '',
    url: `${base}/content/7/7000/post_${7_000_000 + at}.html`,
    post_url: '',
    attachment: at === 3 ? [{ id: 1, name: '附件一.pdf', url: '/files/1.pdf' }] : [],
    is_expired: at === 5,
    is_abolished: at === 6 ? 1 : 0,
    relation: [],
  }));
  const torn: unknown[] = [{ id: 7_200_000, title: '' }, null];
  const asked: string[] = [];
  const texts = new Map<number, string>();
  let silentAt: number | undefined;
  let heardSilence: () => void = () => undefined;

  const tree = [
    { id: 6190, name: '信息公开目录', children: [{ id: 6193, name: '政府部门文件', children: [] }] },
    { id: 6198, name: '年度报告', children: [] },
  ];
  const config = `window._CONFIG = {"NAME": "狮岭镇 {花都区}", SID: '${sid}', "TREE": ${JSON.stringify(tree)}};`;
  const listOf = (category: string): readonly unknown[] | undefined =>
    ({ '6190': [...documents, ...torn], '6193': documents.slice(0, 120), '6198': [] as unknown[] })[category];

  const server = createServer((req, res) => {
    const { pathname, searchParams } = new URL(req.url ?? '/', 'http://platform');
    asked.push(pathname + (searchParams.get('page') ? `?page=${searchParams.get('page')}` : ''));
    const missing = () => res.writeHead(404).end('404');
    if (pathname === `${base}/index`) return res.end(`<html><head><script>${config}</script></head></html>`);
    const category = /\/api\/all\/(\d+)$/.exec(pathname)?.[1];
    if (category) {
      const all = listOf(category);
      const page = Number(searchParams.get('page'));
      // Some sites answer 404 from the second page of a list on.
      if (!all || searchParams.get('sid') !== sid || (category === '6193' && page > 1)) return missing();
      const articles = all.slice((page - 1) * pageSize, page * pageSize);
      return res
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ classify: { post_count: all.length }, articles }));
    }
    const id = Number(/post_(\d+)\.html$/.exec(pathname)?.[1]);
    if (id === silentAt) return heardSilence();
    if (!documents.some((one) => one.id === id) || id === 7_000_002 || id === 7_000_007) return missing();
    res.end(
      `<body><div class="header">导航</div><div class="main article-content" id="c"><div><p>${texts.get(id) ?? '各村：'}</p>
      <p>第&nbsp;<b>${id}</b> 号&ldquo;事项&rdquo;如下。</p><script>alert(1)</script>
      <table><tr><td>地点</td><td>时间</td></tr><tr><td>镇区</td><td>8 时</td></tr></table></div></div><p>页脚</p></body>`,
    );
  });
  return new Promise<{
    readonly url: string;
    readonly documents: Listed[];
    readonly asked: string[];
    /** First paragraphs that are others than they were. */
    readonly texts: Map<number, string>;
    /** From now on says nothing about this article; resolves once it is asked for. */
    silentAbout(id: number | undefined): Promise<void>;
    stop(): Promise<void>;
  }>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        url: `http://127.0.0.1:${port}${base}/annualreport#6198`,
        documents,
        asked,
        texts,
        silentAbout(id) {
          silentAt = id;
          return new Promise((heard) => {
            heardSilence = heard;
          });
        },
        stop: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => done());
          }),
      });
    });
  });
}
export type Platform = Awaited<ReturnType<typeof startPlatform>>;
