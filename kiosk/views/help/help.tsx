/** Help: call the guide, where the desk is, which number to ring, and how the kiosk works. */
import { useKiosk } from '../../kiosk.ts';
import { Below } from '../../parts/below.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Way } from '../../parts/ways-on.tsx';
import './help.css';

const hows = ['how1', 'how2', 'how3', 'how4'] as const;

export function HelpView() {
  const { published, say, help } = useKiosk();
  const town = published.town.value;
  const t = say.value;
  const state = help.state.value;
  if (!town) return null;
  return (
    <div class="help">
      <h1 id="view-title">{t('helpTitle')}</h1>
      <div class="call" data-state={state}>
        <button
          type="button"
          class="call-key"
          disabled={state === 'ringing' || state === 'coming'}
          onClick={() => void help.call()}
        >
          <Icon name="help" />
          <span>{t(state === 'unanswered' || state === 'unreachable' ? 'callAgain' : 'callGuide')}</span>
        </button>
        <p class="call-state" role="status">
          {t(state === 'quiet' ? 'callGuideHint' : state, {
            desk: town.consultationDesk,
            hotline: town.hotline.name,
            number: town.hotline.number,
          })}
        </p>
      </div>
      <Below>
        <Facts
          class="facts-large"
          facts={[
            [t('deskAt'), town.consultationDesk],
            [
              t('hotline'),
              <span key="hotline">
                {town.hotline.name}　<strong class="phone-number">{town.hotline.number}</strong>
              </span>,
            ],
            [
              t('phone'),
              <span key="phone">
                {town.office}　<strong class="phone-number">{town.phone}</strong>
              </span>,
            ],
            [t('hours'), town.hours],
            [t('address'), town.hall],
          ]}
        />
        <section class="part">
          <h2>{t('howToUse')}</h2>
          <ol class="numbered">
            {hows.map((how) => (
              <li key={how}>{t(how)}</li>
            ))}
          </ol>
        </section>
        <Way to={{ view: 'request' }} icon="pen" name={t('requestTitle')} about={t('requestHint')} />
      </Below>
    </div>
  );
}
