/** What a question asks for besides its words: how, how much or where; and the words that remain without the asking. */
import { toldIn } from './acts.ts';
import { fold } from './fold.ts';
import type { Places } from './places.ts';

export type Wish = 'how' | 'rule' | 'fee' | 'contact' | 'where' | 'duties';

/** A half-open range of a text. */
export type Stretch = { readonly from: number; readonly until: number };

export type Question = {
  readonly wishes: ReadonlySet<Wish>;
  /** Folded words; letters and characters may stand together in one. */
  readonly runs: readonly Run[];
  /** All of it, folded, without spaces: what an exact title is compared with. */
  readonly whole: string;
  /** What remains without asking, and of that without vague words: what keywords are compared with. */
  readonly cores: readonly string[];
  /** What titles call the acts that are told. */
  readonly acts: readonly string[];
};

/** A word, and whether only asking stood between it and the one before: then both may be one in a text. */
export type Run = { readonly text: string; readonly close: boolean };

const longestQuestion = 60;

const wishes: readonly (readonly [Wish, RegExp])[] = [
  [
    'how',
    /怎|如何|咋|点样|点办|手续|流程|步骤|材料|资料|证件|条件|资格|申请|申领|办理|想办|要办|补办|换领|带什么|谁可以|能不能|可以吗|howto|howdo|howcan|apply|zenme|zenyang|ruhe/,
  ],
  ['rule', /能不能|可不可以|可以.*[吗么]|多大|多高|标准|规定|要求|条件|违法|处罚|罚款/],
  [
    'fee',
    /多少钱|几多钱|几钱|多钱|收费|费用|价格|价钱|要钱|交钱|免费|收不收|duoshaoqian|shoufei|fee|howmuch|price|cost|charge/,
  ],
  [
    'contact',
    /电话|地址|号码|热线|联系|哪个部门|找谁|归谁|谁管|投诉|举报|反映|dianhua|dizhi|phone|hotline|contact|complain|address|\d{7}/,
  ],
  ['where', /哪里|哪儿|边度|在哪|几点|上班|下班|办公时间|开门|怎么走|zainali|zaina|whereis|openinghours|address/],
  ['duties', /目录|应当公开|公开内容|公开时限/],
];

/** Words that only ask; the longer before those that begin like them. */
const asking = new RegExp(
  [
    '请问一下|请问|想问一下|想问|问一下|问下|咨询一下|我想知道|我想要|我想|我要|我家里?|我们家?|帮我|麻烦',
    '怎么办理|怎么办|怎么样|怎么弄|怎么搞|怎么走|怎么写|怎么|怎样办理|怎样办|怎样|如何办理|如何办|如何|咋办|咋弄|咋整|咋个?|点样办?|点办',
    '需要准备什么|要准备什么|需要带什么|要带什么|要带啥|带什么|带啥|需要些?什么|要些?什么|要啥|有什么|有啥|是什么|什么是|是啥|什么时候|哪一?天|何时|几号|什么|啥时候?|乜嘢|咩|哪些',
    '是多少钱|要多少钱|多少钱|几多钱|几钱|多钱|是多少|有多少|多少个?|几多|要不要钱|要钱吗|要交钱吗|收不收费|收不收',
    '(?:找|问|归|是)?(?:哪个?|什么)(?:部门|单位|办公室)(?:管|负责)?',
    '到哪里去?|到哪儿|去哪里|去哪儿|去哪个?|在哪里|在哪儿|在哪个?|哪里有|哪里|哪儿|去边度|喺边度|边度|找哪个|找谁|归谁管?|谁管|哪个',
    '可不可以|可以吗|能不能|能否|是不是|是否|有没有|要不要|行不行|多长时间|多久|几天|几点|几时|几岁|多大',
    '吗|呢|吧|呀|啊|嘛|么',
  ].join('|'),
  'g',
);

const askingLetters =
  /zen(?:me|yang)(?:ban(?:li)?|nong|jiao|ling|yang)?|ruhe|duoshaoqian|duoshao|zainali|zainaer|qunali|nali|shenme|duojiu/g;

/** Where asking stood. */
const asked = '?';

/** Reads a question; `kept` tells words that are no asking though they look like it. Where only asking remains, that is sought. */
export function understand(query: string, kept: (text: string) => readonly Stretch[], places: Places): Question {
  const folded = fold(query).trim().slice(0, longestQuestion);
  const whole = folded.replaceAll(' ', '');
  const safe = kept(folded);
  const isKept = (from: number, until: number): boolean => safe.some((word) => word.from < until && from < word.until);
  const bare = folded
    .replace(asking, (found, at: number) => (isKept(at, at + found.length) ? found : asked.repeat(found.length)))
    .replace(askingLetters, (found) => asked.repeat(found.length));
  const text = /[^ ?]/.test(bare) ? bare : folded;
  // syllables typed apart belong together
  const pieces = text.replace(/([a-z]) +(?=[a-z])/g, "$1'").matchAll(/([ ?]*)([^ ?]+)/g);
  const runs = [...pieces].map(
    ([, before = '', run = '']): Run => ({ text: run, close: before !== '' && !before.includes(' ') }),
  );
  const words = runs.map((run) => run.text).join('');
  const bareWords = words.replace(vague, '').replace(places, '');
  return {
    wishes: new Set(wishes.filter(([, signs]) => signs.test(whole)).map(([wish]) => wish)),
    runs,
    whole,
    acts: toldIn(whole).flatMap(({ words: named }) => named.map((word) => word.text)),
    cores: [words, ...(bareWords === '' || bareWords === words ? [] : [bareWords])],
  };
}

/** Characters that carry little by themselves. */
const faint = new Set('的了我要是有在去到给帮办把被和与及或想能会可以个这那们你他她不也都就还对从为于之等家里上下');
/** Words found in so many texts, or so vague, that they only help. */
const vague =
  /今年|去年|明年|今天|明天|以前|以后|从来|一直|现在|已经|刚刚|回来|国家|政府|单位|个月|家里|家人|自己|小孩子?|孩子|细路仔?|小朋友|(?:阿|老|我)?(?:爸|妈|爷|奶)+|老豆|屋企|注意|小心|留意|有人|办理|申请|手续|流程|材料|资料|证件|条件|资格|政策|规定|标准|时间|费用|收费|电话|地址|联系|热线|号码|地方|事情|信息|查询|领取|办事|服务|处理|我镇|本镇|镇里/g;

/** How much each character of a run counts, 0 to 1, before it is known how rare it is. */
export function weightsOf(run: string, places: Places): number[] {
  const weights = [...run].map((char): number => (faint.has(char) ? 0.15 : 1));
  for (const match of [...run.matchAll(vague), ...run.matchAll(places)])
    weights.fill(0.35, match.index, match.index + match[0].length);
  for (const { from, until } of toldIn(run)) weights.fill(0.5, from, until);
  return weights;
}
