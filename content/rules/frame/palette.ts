/** Colours of a panel by role. Yellow and white on deep blue read best on large LED walls; alarms have the four colours of public warnings. */
import type { Panel } from '#content/model/screen.ts';
import type { Severity } from '#content/model/terms.ts';
import type { Role } from './page.ts';

export type Palette = Readonly<Record<Role, string>>;

const calm: Palette = {
  ground: '#041233',
  raised: '#0a2154',
  faint: '#2b4a8c',
  muted: '#a9c1f2',
  text: '#f6f8ff',
  strong: '#ffc93c',
  signal: '#ffc93c',
  onSignal: '#041233',
};

/** 蓝 黄 橙 红, as the public knows them from weather warnings. */
const alarms: Readonly<Record<Severity, Palette>> = {
  minor: {
    ...calm,
    ground: '#03153f',
    signal: '#2f7bff',
    onSignal: '#ffffff',
    strong: '#ffffff',
    faint: '#2f7bff',
  },
  moderate: {
    ...calm,
    ground: '#1c1600',
    raised: '#332900',
    signal: '#ffd400',
    onSignal: '#1c1600',
    strong: '#ffe873',
    muted: '#e8d9a0',
    faint: '#8f7a10',
  },
  severe: {
    ...calm,
    ground: '#210f00',
    raised: '#3b1c00',
    signal: '#ff8a1f',
    onSignal: '#1d0c00',
    strong: '#ffc38a',
    muted: '#efcfae',
    faint: '#a1560f',
  },
  extreme: {
    ...calm,
    ground: '#2a0005',
    raised: '#4a000a',
    signal: '#e3122a',
    onSignal: '#ffffff',
    strong: '#ffffff',
    muted: '#ffc9cf',
    faint: '#e3122a',
  },
};

/** Red and green diodes mix to yellow; there is no dark ground but off. */
const twoColours = (severity: Severity | null): Palette => {
  const signal = severity === 'extreme' || severity === 'severe' ? '#ff0000' : '#ffff00';
  const off = { ground: '#000000', raised: '#000000', onSignal: '#000000' };
  return {
    ...off,
    faint: '#00ff00',
    muted: '#00ff00',
    text: '#00ff00',
    strong: '#ffff00',
    signal: severity ? signal : '#ffff00',
  };
};

const oneColour: Palette = {
  ground: '#000000',
  raised: '#000000',
  onSignal: '#000000',
  faint: '#ffffff',
  muted: '#ffffff',
  text: '#ffffff',
  strong: '#ffffff',
  signal: '#ffffff',
};

/** The palette of a panel; `severity` that of the takeover in force. */
export function paletteOf(colours: Panel['colours'], severity: Severity | null): Palette {
  if (colours === 'single') return oneColour;
  if (colours === 'two') return twoColours(severity);
  return severity ? alarms[severity] : calm;
}
