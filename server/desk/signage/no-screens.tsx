/** Where the hub has no screen yet: how the first one comes. */
import { Empty } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { mayRun } from '../state/session.ts';

export function NoScreens() {
  return (
    <Empty title="还没有登记电子屏">
      <p>
        在接着屏幕的电脑上打开 <code>{`${location.origin}/signage/`}</code>，屏上会显示配对码
        {mayRun.value ? '，在这里输入就连上了。' : '；请管理员在工作台输入。'}
      </p>
      {mayRun.value && (
        <To place={{ view: 'pair', screen: null }} class="button main">
          配对一块屏
        </To>
      )}
    </Empty>
  );
}
