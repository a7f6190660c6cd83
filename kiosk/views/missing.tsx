/** What was here is no longer public, or never was: says so, and shows ways on. */
import { useKiosk } from '../kiosk.ts';
import { WaysOn } from '../parts/ways-on.tsx';

export function Missing() {
  const { say } = useKiosk();
  return (
    <div class="nothing" role="status">
      <h1 id="view-title">{say.value('gone')}</h1>
      <p>{say.value('goneHint')}</p>
      <WaysOn />
    </div>
  );
}
