/** How to ask for information that is not published here (依申请公开). */
import { Article } from '#content/page/article.tsx';
import { useKiosk } from '../../kiosk.ts';
import { Below } from '../../parts/below.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Icon } from '../../parts/icon.tsx';

export function RequestView() {
  const { published, say } = useKiosk();
  const town = published.town.value;
  if (!town) return null;
  const t = say.value;
  return (
    <article class="item">
      <header class="item-head">
        <p class="item-kind">
          <Icon name="pen" /> {t('disclosure')}
        </p>
        <h1 id="view-title">{t('requestTitle')}</h1>
      </header>
      <Below>
        <div class="sheet-of-paper" lang="zh-CN">
          <Article text={town.requestHelp} />
        </div>
        <Facts
          class="facts-large"
          facts={[
            [t('deskAt'), town.consultationDesk],
            [t('publisher'), town.office],
            [t('address'), town.address],
            [t('phone'), town.phone],
            [t('hours'), town.hours],
          ]}
        />
      </Below>
    </article>
  );
}
