/** The scenes of the stored pictures: a notice, the hall's face, a warning, on each of the nine sizes that must look right. */
import type { Programme, SlideContent } from '#content/model/programme.ts';
import { Panel } from '#content/model/screen.ts';
import type { Takeover } from '#content/model/takeover.ts';
import type { FrameRequest } from '#server/screens/frame.ts';

const led = { kind: 'led', pitchMm: 5, viewingDistanceM: 5 };
const lcd = { kind: 'lcd', pitchMm: 0.55, viewingDistanceM: 4 };

/** By size, as halls have them. */
export const panels: Readonly<Record<string, Panel>> = Object.fromEntries(
  [
    { ...led, width: 64, height: 32, pitchMm: 10, colours: 'single' },
    { ...led, width: 128, height: 32, colours: 'two' },
    { ...led, width: 192, height: 48 },
    { ...led, width: 320, height: 32 },
    { ...led, width: 320, height: 160 },
    { ...led, width: 512, height: 256, pitchMm: 4 },
    { ...lcd, width: 960, height: 540, pitchMm: 1.1 },
    { ...lcd, width: 1920, height: 1080 },
    { ...lcd, width: 1080, height: 1920 },
  ].map((facts) => [`${facts.width}x${facts.height}`, Panel.parse(facts)]),
);

/** 2026-11-24 09:05 in Shanghai. */
const at = Date.parse('2026-11-24T09:05:00+08:00');

const standing = {
  town: '狮岭镇',
  hall: '狮岭镇政务服务中心信息公开专区',
  hours: '工作日 9:00—12:00，13:00—17:00',
  hotlineName: '政务服务热线',
  hotline: '12345',
  phone: '020-36860800',
};
const notice: SlideContent = {
  kind: 'disclosure',
  id: 'water',
  revision: 1,
  face: 'full',
  title: '关于阳光大道供水管道抢修期间暂停供水的通告',
  summary: '11月26日（周四）9:00—17:00，阳光大道沿线暂停供水。',
  body: '因供水管道抢修，11月26日（周四）9:00—17:00，阳光大道沿线及合成村、前进村暂停供水，请提前储水。恢复供水后如水色发黄，请先放水几分钟。\n咨询电话：020-36860800。',
  publisher: '狮岭镇党政综合办公室',
  issued: '2026-11-24',
};
const programme = (content: readonly SlideContent[]): Programme => ({
  version: at,
  effectiveFrom: at,
  playlist: 'main',
  zone: 'Asia/Shanghai',
  slides: content.map((shown, place) => ({
    id: String(place),
    content: shown,
    windows: [],
    from: 0,
    until: null,
    priority: 'ordinary',
    weight: 1,
    dwellMs: null,
  })),
  standing,
});
const warning: Takeover = {
  id: 'typhoon',
  severity: 'severe',
  headline: '台风“海葵”今晚登陆，请尽快回家',
  body: '低洼处居民请转移到镇文化中心避险。求助请拨 020-36860800。',
  from: at,
  until: at + 6 * 3_600_000,
  drill: false,
};

/** What is asked of the hub, but the panel. */
export const scenes: Readonly<Record<string, Omit<FrameRequest, 'panel'>>> = {
  notice: { programme: programme([notice]), takeover: null, at },
  standing: { programme: programme([]), takeover: null, at },
  warning: { programme: programme([notice]), takeover: warning, at },
};
