/** The settings of a screen, by what staff ask themselves: what is it called, how many pixels, from how far, when is it lit. */
import type { Playlist } from '#content/model/playlist.ts';
import type { Panel, ScreenSettings } from '#content/model/screen.ts';
import { restNames } from '#content/model/terms.ts';
import { Choice } from '../parts/choice.tsx';
import { SelectField, TextField } from '../parts/field.tsx';
import { Windows } from './windows.tsx';
import { ZoneFields } from './zone-fields.tsx';

const kinds = [
  { key: 'led', name: 'LED 屏', about: '由控制器点亮，一个像素是一颗灯' },
  { key: 'lcd', name: '液晶屏', about: '电视、显示器、一体机' },
] as const;
const colours = { full: '全彩', two: '双色（红、绿、黄）', single: '单色' } as const;
const rotations = { '0': '不转', '90': '右转 90°', '180': '倒过来', '270': '左转 90°' } as const;

/** What is typed as a number; what is none is left for the hub to refuse at its field. */
const numberOf = (field: string): number => (field.trim() === '' ? Number.NaN : Number(field));

type Props = {
  readonly settings: ScreenSettings;
  readonly playlists: readonly Playlist[];
  readonly onChange: (change: Partial<ScreenSettings>) => void;
  readonly fault: (field: string) => string;
};

export function ScreenFields({ settings, playlists, onChange, fault }: Props) {
  const { name, place, panel, playlist } = settings;
  const setPanel = (change: Partial<Panel>) => onChange({ panel: { ...panel, ...change } });
  const number = (field: 'width' | 'height' | 'x' | 'y' | 'pitchMm' | 'viewingDistanceM', label: string, hint = '') => (
    <TextField
      type="number"
      label={label}
      {...(hint && { hint })}
      value={Number.isNaN(panel[field]) ? '' : String(panel[field])}
      onValue={(next) => setPanel({ [field]: numberOf(next) })}
      fault={fault(`panel.${field}`)}
    />
  );
  return (
    <>
      <section class="card" aria-labelledby="screen-what">
        <h2 id="screen-what">是哪块屏，放什么</h2>
        <div class="fields">
          <TextField
            label="名称"
            value={name}
            onValue={(next) => onChange({ name: next })}
            fault={fault('name')}
            most={40}
          />
          <TextField
            label="位置"
            value={place}
            onValue={(next) => onChange({ place: next })}
            fault={fault('place')}
            most={60}
          />
          <SelectField
            label="播放单"
            value={playlist}
            options={Object.fromEntries(playlists.map((one) => [one.id, one.name]))}
            onValue={(next) => onChange({ playlist: next })}
            fault={fault('playlist')}
          />
          <SelectField
            label="没有内容可放时"
            value={panel.standing}
            options={restNames}
            onValue={(standing) => setPanel({ standing })}
            fault={fault('panel.standing')}
          />
        </div>
      </section>
      <section class="card" aria-labelledby="screen-pixels">
        <h2 id="screen-pixels">有多少像素</h2>
        <Choice
          label="哪种屏"
          look="cards"
          value={panel.kind}
          onValue={(kind) => setPanel({ kind })}
          options={kinds}
          fault={fault('panel.kind')}
        />
        <div class="fields narrow-fields">
          {number('width', '宽（像素）')}
          {number('height', '高（像素）')}
          <SelectField
            label="颜色"
            value={panel.colours}
            options={colours}
            onValue={(next) => setPanel({ colours: next })}
            fault={fault('panel.colours')}
          />
          <SelectField
            label="方向"
            value={String(panel.rotation) as keyof typeof rotations}
            options={rotations}
            onValue={(next) => setPanel({ rotation: Number(next) as Panel['rotation'] })}
            fault={fault('panel.rotation')}
          />
        </div>
        <details class="rarely" open={panel.x > 0 || panel.y > 0 || Boolean(fault('panel.x') || fault('panel.y'))}>
          <summary>屏在控制器输出里的位置（一般都是 0）</summary>
          <div class="fields narrow-fields">
            {number('x', '左边距（像素）')}
            {number('y', '上边距（像素）')}
          </div>
        </details>
      </section>
      <section class="card" aria-labelledby="screen-far">
        <h2 id="screen-far">从多远看</h2>
        <div class="fields narrow-fields">
          {number('pitchMm', '点间距（毫米）', 'P5 就填 5')}
          {number('viewingDistanceM', '观看距离（米）', '最远的人站在哪里')}
        </div>
      </section>
      <ZoneFields panel={panel} onChange={setPanel} fault={fault} />
      <section class="card" aria-labelledby="screen-hours">
        <h2 id="screen-hours">什么时候亮</h2>
        <p class="soft">紧急通知任何时候都会亮起来显示。</p>
        <Windows
          windows={panel.hours}
          onChange={(hours) => setPanel({ hours })}
          fault={(field) => fault(`panel.hours${field}`)}
          always="一直亮着。"
          add={panel.hours.length === 0 ? '只在某些时候亮' : '再加一段时间'}
        />
        {panel.hours.length > 0 && (
          <SelectField
            label="不亮的时候"
            value={panel.outside}
            options={restNames}
            onValue={(outside) => setPanel({ outside })}
            fault={fault('panel.outside')}
          />
        )}
      </section>
    </>
  );
}
