/** Disclosures and requests as rows of a card, each the way to where it is done. */
import type { DeskRow } from '#content/wire/disclosure-bodies.ts';
import type { RequestRow } from '#content/wire/request-bodies.ts';
import { SampleMark, StateBadge } from '../parts/badges.tsx';
import { DueMark } from '../parts/due.tsx';
import { Icon } from '../parts/icon.tsx';
import { To } from '../parts/to.tsx';
import { StandingMarks } from '../requests/request-marks.tsx';
import { now } from '../state/live.ts';
import { nameOf } from '../state/names.ts';
import { agoText, dayText } from '../state/when.ts';
import { most } from './card.tsx';
import '../styles/requests.css';

export function RowLinks({ rows }: { readonly rows: readonly DeskRow[] }) {
  const at = now();
  return (
    <ul class="row-links">
      {rows.slice(0, most).map((row) => (
        <li key={row.id}>
          <To
            place={row.state === 'draft' ? { view: 'edit', id: row.id } : { view: 'record', id: row.id }}
            class="row-link"
          >
            <span class="grow">
              <span class="row-title">{row.title}</span>
              <span class="small soft">
                {nameOf(row.author)} · {agoText(row.editedAt, at)}
              </span>
            </span>
            <DueMark due={row.due} />
            {row.sample && <SampleMark />}
            <StateBadge state={row.state} />
            <Icon name="next" />
          </To>
        </li>
      ))}
    </ul>
  );
}

export function RequestLinks({ rows }: { readonly rows: readonly RequestRow[] }) {
  return (
    <ul class="row-links">
      {rows.slice(0, most).map(({ id, number, matter, received, handler, standing }) => (
        <li key={id}>
          <To place={{ view: 'request', id }} class="row-link">
            <span class="grow">
              <span class="row-title">{matter}</span>
              <span class="small soft">
                {number} · {dayText(received, now())}收到
                {handler && ` · ${nameOf(handler)}`}
              </span>
            </span>
            <StandingMarks standing={standing} brief />
            <Icon name="next" />
          </To>
        </li>
      ))}
    </ul>
  );
}
