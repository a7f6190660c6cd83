/** Settings that are not saved yet: leaving the page asks first. */
import { useEffect } from 'preact/hooks';
import { choose } from '../parts/dialog.tsx';
import { guardLeaving } from './router.ts';

/** `dirty` is asked whenever the page would be left. */
export function useUnsaved(dirty: () => boolean): void {
  useEffect(() => {
    const free = guardLeaving(async () => {
      if (!dirty()) return true;
      const answer = await choose({
        title: '改动还没有保存',
        text: '离开后，刚才改的就没有了。',
        options: [
          { key: 'stay', name: '留下来保存', tone: 'main' },
          { key: 'leave', name: '不要了，离开' },
        ],
      });
      return answer === 'leave';
    });
    const onUnload = (event: BeforeUnloadEvent) => {
      if (dirty()) event.preventDefault();
    };
    addEventListener('beforeunload', onUnload);
    return () => {
      removeEventListener('beforeunload', onUnload);
      free();
    };
  }, []);
}
