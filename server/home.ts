/** The small index at `/`: where the kiosk, the screens and the desk are. */
import { Router } from 'express';
import type { Town } from '#content/model/town.ts';
import { escaped } from './platform/html.ts';

type Needs = {
  readonly town: () => Town;
  readonly screens: () => readonly { id: string; name: string; place: string }[];
};

const style = `
:root{color-scheme:light;--ink:#14261f;--green:#0b4a3a;--paper:#f6f3ea;--line:#cfc8b4;--red:#a5261c}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:18px/1.7 "Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
header{background:var(--green);color:#fff;padding:48px max(24px,calc(50vw - 440px))}
header p{margin:0;opacity:.92}
h1{margin:0 0 4px;font-size:40px;line-height:1.3;letter-spacing:.04em}
main{max-width:928px;margin:0 auto;padding:32px 24px 64px}
h2{font-size:20px;margin:32px 0 12px;border-left:6px solid var(--red);padding-left:12px}
ul{list-style:none;margin:0;padding:0;display:grid;gap:12px;grid-template-columns:repeat(auto-fill,minmax(260px,1fr))}
a{display:block;min-height:88px;padding:16px 20px;background:#fff;border:2px solid var(--line);border-radius:10px;color:var(--green);text-decoration:none;font-weight:700;font-size:22px;line-height:1.4}
a small{display:block;font-weight:400;font-size:16px;color:var(--ink)}
a:hover,a:focus-visible{border-color:var(--green);outline:3px solid var(--green);outline-offset:2px}
`;

/** Routes `/` and `/home.css`. */
export function homeRoutes({ town, screens }: Needs): Router {
  const router = Router();
  router.get('/home.css', (_req, res) => {
    res.set('Cache-Control', 'max-age=3600').type('css').send(style);
  });
  router.get('/', (_req, res) => {
    const { name, fullName, hall } = town();
    const link = (address: string, title: string, about: string) =>
      `<li><a href="${escaped(address)}">${escaped(title)}<small>${escaped(about)}</small></a></li>`;
    res
      .set('Cache-Control', 'no-cache')
      .type('html')
      .send(`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(name)}政务公开专区</title><link rel="stylesheet" href="/home.css"></head>
<body><header><h1>${escaped(name)}政务公开专区</h1><p>${escaped(fullName)}</p><p>${escaped(hall)}</p></header>
<main><h2>群众查询</h2><ul>${link('/kiosk/', '查询机', '查政策、办事指南、收费标准、电话')}</ul>
<h2>电子屏</h2><ul>${screens()
        .map(({ id, name: screen, place }) => link(`/signage/${id}`, screen, place || id))
        .join('')}</ul>
<h2>工作人员</h2><ul>${link('/desk/', '工作台', '写公告、审核、发布、紧急通知')}</ul></main></body></html>`);
  });
  return router;
}
