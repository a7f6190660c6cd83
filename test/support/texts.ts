/** Random texts as people and machines write them, for tests of properties. */
import fc from 'fast-check';

const han = [
  ...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严',
];
const closing = [...'，。、；：？！’”）】》〉」％℃·'];
const opening = [...'‘“（〔【《〈「￥'];
const wholes = [
  '2026年11月24日',
  '11月24日',
  '020-36860800',
  '36860800',
  '12345',
  '9:00—17:00',
  '3.5%',
  '1,234.56元',
  '20个工作日',
  'WiFi',
  'https://www.huadu.gov.cn/index.html?a=1&b=2',
  'A4',
  'COVID-19',
  '（020）3686 0800',
  '〔2019〕30号',
  '第3期',
  '≥60周岁',
  '……',
  '——',
  'don’t',
  'e\u0301tude',
  '👨‍👩‍👧',
  '🇨🇳',
  '葛\u{e0100}',
  'ＡＢＣ１２３',
  '\u3000',
  ' ',
  '  ',
  '\n',
  '\n\n',
];

const piece = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...han) },
  { weight: 3, arbitrary: fc.constantFrom(...closing) },
  { weight: 2, arbitrary: fc.constantFrom(...opening) },
  { weight: 4, arbitrary: fc.constantFrom(...wholes) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);

const wordly = /[\p{Script=Latin}\p{N}\p{M}.,:’'/@%+&#~?=_–—-]$/u;
/** Two numbers never touch: where one ends and the next begins nobody could tell. */
const joined = (before: string, after: string): string =>
  before + (wordly.test(before.slice(-2)) && wordly.test(after[0] ?? '') ? '、' : '') + after;

/** Text in Chinese with all that comes between. */
export const anyText = (most: number): fc.Arbitrary<string> =>
  fc.array(piece, { maxLength: most, size: 'max' }).map((pieces) => pieces.reduce(joined, ''));

/** A title: of one line, not empty. */
export const anyTitle = (most: number): fc.Arbitrary<string> =>
  anyText(most).map((text) => text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim() || '通知');
