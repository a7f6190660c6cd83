/** The page on which a disclosure is written: sections from top to bottom, the preview beside them, saving always in sight. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Notice } from '#content/model/notice.ts';
import type { Report } from '#content/model/report.ts';
import { noticeTypeNames } from '#content/model/terms.ts';
import { crosscheck } from '#content/rules/crosscheck.ts';
import { unreadyFaults } from '#content/rules/lifecycle.ts';
import { checkable } from '#content/rules/report/checkable.ts';
import { choose } from '../parts/dialog.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ask, chineseOf, saidOf } from '../state/http.ts';
import { lastChange, now, nowWriting, writers } from '../state/live.ts';
import { nameOf } from '../state/names.ts';
import { go, guardLeaving, readdress, toKind } from '../state/router.ts';
import { person } from '../state/session.ts';
import { say } from '../state/toasts.ts';
import { learnTown } from '../state/town.ts';
import { whenText } from '../state/when.ts';
import { AttributeSection } from './attribute-section.tsx';
import { ChannelSection } from './channel-section.tsx';
import { Conflict } from './conflict.tsx';
import { Faults } from './faults.tsx';
import { fieldName } from './field-names.ts';
import { Preview } from './preview.tsx';
import { RegisterSection } from './register-section.tsx';
import { SaveBar } from './save-bar.tsx';
import { blanksIn, neededOf } from './templates.ts';
import { TextSection } from './text-section.tsx';
import type { Writing } from './writing.ts';

type Props = { readonly writing: Writing; readonly heading: string; readonly note?: string | undefined };

/** Saves; says what went wrong and shows where. Answers whether it is saved. */
async function save(writing: Writing): Promise<boolean> {
  try {
    const saved = await writing.save();
    if (!saved) {
      say('别人先保存了。您的文字没有丢，请对比后再保存', 'bad');
      scrollTo({ top: 0 });
      return false;
    }
    readdress({ view: 'edit', id: saved.id });
    return true;
  } catch (error) {
    say(saidOf(error), 'bad');
    if (writing.faults.value.length > 0) showFaults();
    return false;
  }
}

function showFaults(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.faults')?.focus());
}

/** Asks where numbers of a report do not agree, or its text is not finished: it may yet be right as it is printed. */
async function mayReportAsItIs(text: Report): Promise<boolean> {
  const faults = crosscheck(checkable(text, undefined));
  const wrong = faults.filter(({ assessable }) => assessable).length;
  const blank = faults.length - wrong;
  const blanks = text.parts.flatMap(({ body }) => blanksIn(body)).length;
  if (wrong + blank + blanks === 0) return true;
  const answer = await choose({
    title: `报告还有 ${wrong + blank + blanks} 处要看`,
    text: [
      wrong > 0 && `${wrong} 处数字对不上。`,
      blank > 0 && `${blank} 格没有数。`,
      blanks > 0 && `正文里还有 ${blanks} 处〔〕没有写。`,
    ]
      .filter(Boolean)
      .join(''),
    options: [
      { key: 'anyway', name: '就这样送审' },
      { key: 'back', name: '回去改', tone: 'main' },
    ],
  });
  return answer === 'anyway';
}

/** Asks where something is still to be filled in. */
async function mayGoAsItIs(text: Notice): Promise<boolean> {
  const blanks = [text.title, text.summary, text.body].flatMap(blanksIn);
  const needed = neededOf(text).map(fieldName);
  if (blanks.length + needed.length === 0) return true;
  const said = [
    blanks.length > 0 &&
      `模板里的 ${blanks.slice(0, 3).join('、')}${blanks.length > 3 ? ' 等' : ''} 还在，请换成实际内容。`,
    needed.length > 0 && `${noticeTypeNames[text.type]}一般还要写明：${needed.join('、')}。`,
  ];
  const answer = await choose({
    title: `还有 ${blanks.length + needed.length} 处没有填`,
    text: said.filter(Boolean).join(''),
    options: [
      { key: 'anyway', name: '就这样送审' },
      { key: 'back', name: '回去填', tone: 'main' },
    ],
  });
  return answer === 'anyway';
}

/** Saves what is not saved and hands it to a reviewer. */
async function submit(writing: Writing): Promise<void> {
  const text = writing.text.value;
  const missing = unreadyFaults(text).map(({ path, message }) => ({ path, message: chineseOf(message) }));
  if (missing.length > 0) {
    if (writing.dirty.value && !(await save(writing))) return;
    writing.found(missing);
    showFaults();
    return;
  }
  if (text.kind === 'notice' && !(await mayGoAsItIs(text))) return;
  if (text.kind === 'report' && !(await mayReportAsItIs(text))) return;
  if ((writing.dirty.value || !writing.hub.value) && !(await save(writing))) return;
  const at = writing.hub.value;
  if (!at) return;
  await ask('POST', `/api/desk/disclosures/${at.id}/submit`, { body: {}, revision: at.revision });
  say('已送审，审核人员会在“今天”看到');
  await go({ view: 'record', id: at.id });
}

async function mayLeave(writing: Writing): Promise<boolean> {
  if (!writing.dirty.value) return true;
  const answer = await choose({
    title: '还有没保存的改动',
    text: '您写的文字已留在这台电脑上，下次打开还在；保存到中心后，别人和别的电脑才看得到。',
    options: [
      { key: 'leave', name: '先离开，文字留在本机' },
      { key: 'save', name: '保存草稿再离开', tone: 'main' },
    ],
  });
  return answer === 'leave' || (answer === 'save' && (await save(writing)));
}

export function Writer({ writing, heading, note }: Props) {
  const previewing = useSignal(false);
  useEffect(() => {
    learnTown();
    const free = guardLeaving(() => mayLeave(writing));
    const onUnload = (event: BeforeUnloadEvent) => {
      writing.keepNow();
      if (writing.dirty.value) event.preventDefault();
    };
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey)) return;
      const isField = event.target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      // Within a field the browser takes back what was typed there.
      if (event.key.toLowerCase() === 'z' && !event.shiftKey && !isField) {
        event.preventDefault();
        writing.undo();
      }
      if (event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void save(writing).then((saved) => saved && say('已保存草稿'));
    };
    addEventListener('beforeunload', onUnload);
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('beforeunload', onUnload);
      removeEventListener('keydown', onKey);
      free();
      writing.close();
    };
  }, [writing]);

  const written = writing.hub.value?.id ?? null;
  useEffect(() => {
    nowWriting(written);
    return () => nowWriting(null);
  }, [written]);
  const others = [
    ...new Set(writers.value.filter(({ disclosure }) => disclosure === written).map(({ username }) => username)),
  ].filter((username) => username !== person.value?.username);

  const text = writing.text.value;
  const conflict = writing.conflict.value;
  const change = lastChange.value;
  const at = writing.hub.value;
  const overtaken =
    !conflict && !writing.saving.value && at !== null && change?.id === at.id && change.revision > at.revision;
  return (
    <div class={`writer${previewing.value ? ' previewing' : ''}${text.kind === 'report' ? ' wide-form' : ''}`}>
      <PageHead
        title={at ? `${heading}：${text.title || '（没有标题）'}` : heading}
        back={at ? { place: { view: 'record', id: at.id }, name: '看这一条' } : toKind(text.kind)}
      />
      {note && <p class="notice-box">{note}</p>}
      {writing.restoredAt.value !== null && !conflict && (
        <p class="notice-box good restored" role="status">
          <span>已接上您 {whenText(writing.restoredAt.value, now())} 没保存完的文字。</span>
          <button type="button" class="button" onClick={() => writing.discard()}>
            不要了，用{at ? '中心保存的' : '空白模板'}
          </button>
        </p>
      )}
      {others.length > 0 && (
        <p class="notice-box" role="status">
          {others.map(nameOf).join('、')}也正在改这一条。先说一声，免得两边改的不一样。
        </p>
      )}
      {overtaken && (
        <p class="notice-box warn restored" role="alert">
          <span>有人刚刚保存了这一条的第 {change.revision} 版。</span>
          <button type="button" class="button" onClick={() => writing.look()}>
            看看改了什么
          </button>
        </p>
      )}
      {conflict ? (
        <Conflict
          writing={writing}
          theirs={conflict}
          onResolved={async () => {
            if (await save(writing)) say('已合并并保存');
          }}
        />
      ) : (
        <div class="writer-columns">
          <form class="writer-form" noValidate onSubmit={(event) => event.preventDefault()}>
            <Faults faults={writing.faults.value} />
            <TextSection writing={writing} />
            <AttributeSection writing={writing} />
            <RegisterSection writing={writing} />
            <ChannelSection writing={writing} />
          </form>
          <Preview text={text} />
        </div>
      )}
      {!conflict && (
        <SaveBar
          writing={writing}
          previewing={previewing}
          save={async () => {
            if (await save(writing)) say('已保存草稿');
          }}
          submit={() => submit(writing)}
        />
      )}
    </div>
  );
}
