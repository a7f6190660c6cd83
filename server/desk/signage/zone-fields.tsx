/** What stands beside the pages of a screen: date and time, running text, the hall's facts; and the wandering against burn-in. */
import type { Panel, Zones } from '#content/model/screen.ts';
import { Tick } from '../parts/choice.tsx';
import { SelectField, TextField } from '../parts/field.tsx';

type Zone = 'clock' | 'ticker' | 'side';
const zones: readonly (readonly [Zone, string, string, string])[] = [
  ['clock', '顶上显示日期和时间', '占一行', '这一行多高（像素）'],
  ['ticker', '底下滚动一行字', '一直滚，翻页时不断', '这一行多高（像素）'],
  ['side', '右边显示开放时间和电话', '占一列，适合宽屏', '这一列多宽（像素）'],
];
const speeds = { '2': '慢（每秒 2 个字）', '3': '适中（每秒 3 个字）', '4': '快（每秒 4 个字）' } as const;
const shifts = {
  '0': '不移动',
  '2': '每分钟 1 像素，最多 2 像素',
  '4': '每分钟 1 像素，最多 4 像素',
  '8': '每分钟 1 像素，最多 8 像素',
} as const;

/** A size that suits the panel: one line of its characters, a third of its width. */
function usualSize(zone: Zone, { width, height, rotation }: Panel): number {
  const [wide, high] = rotation === 90 || rotation === 270 ? [height, width] : [width, height];
  return zone === 'side' ? Math.max(64, Math.round(wide / 3)) : Math.max(16, Math.round(high / 14));
}

type Props = {
  readonly panel: Panel;
  readonly onChange: (change: Partial<Panel>) => void;
  readonly fault: (field: string) => string;
};

export function ZoneFields({ panel, onChange, fault }: Props) {
  const set = (change: Partial<Zones>) => onChange({ zones: { ...panel.zones, ...change } });
  const number = (field: Zone, label: string) => (
    <TextField
      type="number"
      label={label}
      value={Number.isNaN(panel.zones[field]) ? '' : String(panel.zones[field])}
      onValue={(next) => set({ [field]: next.trim() === '' ? Number.NaN : Number(next) })}
      fault={fault(`panel.zones.${field}`)}
    />
  );
  return (
    <section class="card" aria-labelledby="screen-zones">
      <h2 id="screen-zones">画面上还有什么</h2>
      {zones.map(([field, name, about, label]) => {
        const on = panel.zones[field] !== 0;
        return (
          <div key={field} class="zone">
            <Tick checked={on} onChecked={(next) => set({ [field]: next ? usualSize(field, panel) : 0 })} about={about}>
              {name}
            </Tick>
            {on && (
              <div class="fields narrow-fields">
                {number(field, label)}
                {field === 'ticker' && <TickerFields zones={panel.zones} set={set} fault={fault} />}
              </div>
            )}
          </div>
        );
      })}
      {panel.kind === 'lcd' && (
        <SelectField
          label="防烧屏：整个画面慢慢移动"
          value={String(panel.shiftPx) as keyof typeof shifts}
          options={panel.shiftPx in shifts ? shifts : { ...shifts, [panel.shiftPx]: `最多 ${panel.shiftPx} 像素` }}
          onValue={(next) => onChange({ shiftPx: Number(next) })}
          fault={fault('panel.shiftPx')}
        />
      )}
    </section>
  );
}

type TickerProps = {
  readonly zones: Zones;
  readonly set: (change: Partial<Zones>) => void;
  readonly fault: (field: string) => string;
};

function TickerFields({ zones: { tickerText, tickerSpeed }, set, fault }: TickerProps) {
  return (
    <>
      <SelectField
        label="滚多快"
        value={String(tickerSpeed) as keyof typeof speeds}
        options={tickerSpeed in speeds ? speeds : { ...speeds, [tickerSpeed]: `每秒 ${tickerSpeed} 个字` }}
        onValue={(next) => set({ tickerSpeed: Number(next) })}
        fault={fault('panel.zones.tickerSpeed')}
      />
      <TextField
        wide
        label="滚动的字"
        hint="空着：滚动正在放的各条标题"
        value={tickerText}
        onValue={(next) => set({ tickerText: next })}
        most={300}
        fault={fault('panel.zones.tickerText')}
      />
    </>
  );
}
