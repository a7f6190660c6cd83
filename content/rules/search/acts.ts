/**
 * What a visitor wants done with what they have, as they tell it: it is lost, it has ended, somebody has died. The official word
 * for the act stands in the title of the matter, and hardly ever in the words of the visitor.
 */
import type { Meaning } from './synonyms.ts';

type Act = {
  /** How people tell it. */
  readonly told: RegExp;
  /** What titles call it. */
  readonly words: readonly string[];
};

const acts: readonly Act[] = [
  { told: /丢了?|不见了?|唔见咗?|找不到了?|揾唔到|遗失|弄没了|被偷|掉了/, words: ['补办', '补领', '挂失', '遗失'] },
  { told: /过期了?|到期了?|失效|期满/, words: ['换领', '到期'] },
  { told: /坏了?|烂了?|破了|刷不出|刷唔到|损坏|读不出/, words: ['换领'] },
  { told: /去世|过世|过身|死了|死后|走了以后|不在了|身故|病逝|老人家?走/, words: ['丧葬', '注销'] },
  { told: /带过去|转过去|转到|转回|转走|转出|转入|回老家|回乡|迁|搬/, words: ['转移', '迁移', '接续'] },
  { told: /写错|改名|改成|换成|搞错|填错|换电话|换号码|换手机/, words: ['变更'] },
  { told: /不想交|不交了|停交|停缴|不参加|退保/, words: ['停保', '注销', '暂停'] },
  { told: /忘记密码|忘了密码|密码忘|改密码/, words: ['密码重置'] },
  {
    told: /补不补|帮不帮|(?:有没有|有)?钱补|给不给钱|有没有钱|有钱(?:领|拿|发|支持)|(?:领|拿|发|给|补)(?:什么|点|些|多少|几多)?钱/,
    words: ['补贴', '补助', '津贴', '保险金', '奖励', '资助', '救助', '扶持', '扶助'],
  },
  { told: /借(?:点|些)?钱|贷点/, words: ['贷款'] },
  { told: /能不能报|能报|可以报|报得|报几多|报多少/, words: ['报销'] },
];

/** Numbers of two digits, which titles write 65 and people 六十五. */
const numbers = /([二三四五六七八九])十([一二三四五六七八九])?/g;
const numerals = '〇一二三四五六七八九';
const digitsOf = (tens: string, ones: string | undefined): string =>
  `${numerals.indexOf(tens)}${ones ? numerals.indexOf(ones) : 0}`;

/** The acts and numbers that a text tells, each with the words that titles have for it. */
export function toldIn(text: string): Meaning[] {
  const meaning = (match: RegExpMatchArray, words: readonly string[]): Meaning => ({
    from: match.index ?? 0,
    until: (match.index ?? 0) + match[0].length,
    words: words.map((word) => ({ text: word, sure: true, brief: true })),
  });
  return [
    ...acts.flatMap(({ told, words }) => {
      const match = told.exec(text);
      return match ? [meaning(match, words)] : [];
    }),
    ...[...text.matchAll(numbers)].map((match) => meaning(match, [digitsOf(match[1] ?? '', match[2])])),
  ];
}
