/** What stands before the hub was ever heard: words over the whole page, never an empty screen. */
import type { Panel } from '#content/model/screen.ts';
import { aloneOn } from '#content/rules/frame/alone.ts';
import type { PaintNeeds } from '#content/rules/frame/painted.ts';

type Notice = { readonly title: string; readonly body: string };

export const waiting: Notice = { title: '政务公开', body: '正在连接信息发布主机，请稍候。' };
export const unknownScreen = (screen: string): Notice => ({
  title: '没有这块屏',
  body: `信息发布主机上没有编号为 ${screen} 的屏。请改正地址；新装的屏请打开 /signage/ 配对。`,
});

export const pairingCode = (code: string): Notice => ({
  title: code,
  body: '请工作人员在工作台“屏幕和查询机”里点“配对一块屏”，输入这个码。',
});

const nowhere = { town: '', hall: '', hours: '', hotlineName: '', hotline: '', phone: '' };

/** The whole output as a panel: all that is known before the hub says more. */
const wholeOutput = (): Panel => ({
  kind: 'lcd',
  width: Math.max(32, Math.round(innerWidth * devicePixelRatio)),
  height: Math.max(16, Math.round(innerHeight * devicePixelRatio)),
  x: 0,
  y: 0,
  pitchMm: 0.3,
  viewingDistanceM: 2,
  colours: 'full',
  rotation: 0,
  standing: 'town',
  hours: [],
  outside: 'town',
  zones: { clock: 0, ticker: 0, side: 0, tickerText: '', tickerSpeed: 3 },
  shiftPx: 0,
});

/** The notice over the whole output. */
export const noticeScene = (notice: Notice): PaintNeeds => ({
  book: aloneOn({
    content: { kind: 'text', ...notice },
    panel: wholeOutput(),
    standing: nowhere,
    zone: 'Asia/Shanghai',
    from: 0,
  }),
  takeover: null,
  asOf: null,
});
