/** Line icons of the desk; each stands beside its words and is silent to screen readers. */

const paths = {
  today: 'M4 11.5 12 4l8 7.5M6 10v9h12v-9M10 19v-5h4v5',
  list: 'M5 6h14M5 12h14M5 18h9',
  write: 'M4 20l1-4L16 5l3 3L8 19l-4 1zM14 7l3 3',
  takeover: 'M12 4 2.8 19.5h18.4L12 4zM12 10v4.5M12 17v.3',
  displays: 'M3 5h18v11H3zM9 20h6M12 16v4',
  questions: 'M4 5h16v11H11l-4 4v-4H4zM9.5 9a2.5 2.5 0 1 1 2.7 2.5M12 13.6v.2',
  synonyms: 'M4 8h12M12.500 4.500 16 8l-3.500 3.500M20 16H8M11.500 12.500 8 16l3.500 3.500',
  requests: 'M4 5.500h16v13H4zM4 7l8 6 8-6',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M16 4.500a3.5 3.5 0 0 1 0 6.300M18 14.500c2 .8 3.2 2.6 3.5 5.5',
  signage: 'M4 6h10M4 12h7M4 18h7M15 12.500v7l6-3.500z',
  audit: 'M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7',
  catalogue: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM14 16.500l2 2 4-4',
  services: 'M4 20V9l8-5 8 5v11zM4 20h16M9 20v-6h6v6',
  report: 'M4 20h16M6.500 20v-7M12 20V5M17.500 20v-10',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  file: 'M6 3h9l4 4v14H6zM14 3v5h5M12 11v7M8.500 14.500 12 11l3.5 3.500',
  more: 'M5 12h.1M12 12h.1M19 12h.1',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20 20',
  back: 'M14.5 5 8 12l6.5 7',
  next: 'M9.5 5l6.5 7-6.5 7',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.500h4',
  check: 'M5 12.5 10 17.5 19.5 7',
  close: 'M6 6l12 12M18 6 6 18',
  eye: 'M2.5 12C5 7.5 8.3 5.5 12 5.500s7 2 9.5 6.500c-2.5 4.5-5.8 6.5-9.5 6.500s-7-2-9.5-6.500zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.300l3.5 2',
  pin: 'M9 3h6l-1 7 3 3H7l3-3zM12 13v8',
  leave: 'M14 5H5v14h9M10 12h11M17.5 8.5 21 12l-3.5 3.5',
  add: 'M12 5v14M5 12h14',
  up: 'M12 19V5M6 11l6-6 6 6',
  grip: 'M9 6h.1M15 6h.1M9 12h.1M15 12h.1M9 18h.1M15 18h.1',
  unfold: 'M6 9l6 6 6-6',
  fold: 'M6 15l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
} as const;
export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
