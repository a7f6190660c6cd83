/** What a picture shows, in the words of staff. */
import type { Slide } from '#content/model/programme.ts';
import type { Painted } from '#content/rules/frame/painted.ts';

/** `关于停水的通告`, `开放时间和热线`. */
export function slideName({ content }: Slide): string {
  switch (content.kind) {
    case 'disclosure':
    case 'figures':
    case 'text':
    case 'code':
    case 'media':
      return content.title;
    case 'hours':
      return '开放时间和热线';
    case 'clock':
      return '时间和日期';
  }
}

export function paintedName({ kind, slide }: Painted): string {
  if (kind === 'takeover') return '紧急通知';
  return slide ? slideName(slide) : '待机画面';
}
