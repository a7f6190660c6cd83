/** What the launch script says to the page in its address, and what of it is wrong. */

export type Settings = {
  /** Which kiosk it is; `web` where no name was said. */
  readonly name: string;
  /** Millimetres of a CSS pixel; null where the page is to take what is usual for the panel. */
  readonly mmPerPx: number | null;
  readonly prints: boolean;
  /** For whoever sets the kiosk up, a line each; the page goes on as if what is wrong had not been said. */
  readonly faults: readonly string[];
};

/** `search` is the query of the page's address. */
export function settingsOf(search: string): Settings {
  const said = new URLSearchParams(search);
  const [kiosk, mm, print] = [said.get('kiosk'), said.get('mm'), said.get('print')];
  const named = kiosk !== null && /^[a-z0-9][a-z0-9-]{0,63}$/.test(kiosk);
  const width = mm !== null && /^\d+(\.\d+)?$/.test(mm) ? Number(mm) : Number.NaN;
  const measured = width >= 0.05 && width <= 2;
  const faults = [
    ...(kiosk !== null && !named
      ? [`kiosk=${kiosk}：名称只能用小写字母、数字和连字符，如 hall-1 a name of a-z, 0-9 and hyphens, e.g. hall-1`]
      : []),
    ...(mm !== null && !measured
      ? [`mm=${mm}：应为一个像素的毫米数，0.05 至 2，如 0.49 millimetres of a pixel, 0.05 to 2, e.g. 0.49`]
      : []),
    ...(print !== null && print !== 'yes' && print !== 'no'
      ? [`print=${print}：应为 yes 或 no must be yes or no`]
      : []),
  ];
  return {
    name: named ? kiosk : 'web',
    mmPerPx: measured ? width : null,
    prints: print === 'yes',
    faults,
  };
}
