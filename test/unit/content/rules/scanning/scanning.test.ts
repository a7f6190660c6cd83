/** What must not be published is marked, place by place; what an office says of itself is not. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { identityChecks, luhnChecks } from '#content/rules/scanning/numbers.ts';
import { scanned } from '#content/rules/scanning/scanning.ts';

/** Numbers made for these tests: an identity of nobody, whose check character fits. */
const identity = '440114195001010015';
const card = '6222020000000000000';
const said = (text: string) =>
  scanned(text).map(({ kind, text: found, certain }) => `${kind}${certain ? '!' : '?'} ${found}`);

it('the check characters of the standards', () => {
  expect(identityChecks('11010519491231002X')).toBe(true);
  expect(identityChecks('110105194912310021')).toBe(false);
  expect(luhnChecks('4539578763621486')).toBe(true);
  expect(luhnChecks('4539578763621487')).toBe(false);
  expect(luhnChecks(card)).toBe(true);
  expect(identityChecks(identity)).toBe(true);
});

it.each([
  [`身份证号：${identity}。`, [`identity! ${identity}`]],
  ['身份证 11010519491231002x', ['identity! 11010519491231002x']],
  ['身份证４４０１１４１９５００１０１００１５', ['identity! ４４０１１４１９５００１０１００１５']],
  ['440114 19500101 0015', ['identity! 440114 19500101 0015']],
  ['身份证 440114195001010019', ['identity? 440114195001010019']],
  [`发放账号 ${card}`, [`bank! ${card}`]],
  ['卡号 4539 5787 6362 1486', ['bank! 4539 5787 6362 1486']],
  ['户主王小明 13800138000', ['mobile! 13800138000']],
  ['电话 +86 138-0013-8000，', ['mobile! +86 138-0013-8000']],
  ['咨询电话：13800138000（陈先生）', ['mobile? 13800138000']],
  ['护照号：E12345678', ['passport! E12345678']],
  ['来往港澳通行证 C12345678', ['passport! C12345678']],
  ['家庭住址：狮岭镇旗新村三队12号', ['address! 狮岭镇旗新村三队12号']],
  ['张某，现住狮岭镇阳光花园5栋2单元302房', ['address! 狮岭镇阳光花园5栋2单元302房']],
  ['补贴对象在阳光花园5栋302室', ['address? 补贴对象在阳光花园5栋302室']],
  ['狮岭小学学生王小明，获一等奖', ['minor! 王小明']],
  ['芙蓉中学李华同学拾金不昧', ['minor! 李华']],
  ['患者陈大文，男，确诊肺结核', ['health! 陈大文']],
  ['李桂芳因患尿毒症申请救助', ['health! 李桂芳']],
])('%s', (text, findings) => {
  expect(said(text)).toEqual(findings);
});

it('lists of people, by the heads of their columns', () => {
  const pupils = '| 姓名 | 学校 | 分数 |\n| --- | --- | --- |\n| 王小明 | 狮岭小学 | 99 |\n| 李某某 | 狮岭小学 | 98 |';
  expect(said(pupils)).toEqual(['minor! 王小明']);
  const relief = '| 户主 | 救助原因 | 家庭住址 |\n| --- | --- | --- |\n| 陈大文 | 重病 | 合成村五队8号 |';
  expect(said(relief)).toEqual(['health! 陈大文', 'address! 合成村五队8号']);
  const posts = '| 姓名 | 职务 |\n| --- | --- |\n| 王小明 | 镇长 |';
  expect(said(posts)).toEqual([]);
});

it.each([
  '政务服务便民热线：12345；镇办公电话 020-36860800，传真 36860801',
  '全国统一客服 400-810-0000，水务热线 96968',
  '地址：广州市花都区狮岭镇东升中路83号党群服务中心一楼',
  '报名地点：阳光花园5栋102房社区服务站',
  '统一社会信用代码：11440114007513437C，项目编号 440114202600012345',
  '文号：狮府〔2026〕12号，发布于2026-11-24 09:00，预算 1234567890123456 元以内',
  '身份证号：440114********0018，手机 138****8000',
  '请带身份证、户口簿、银行卡和住址证明；住址：________',
  '狮岭小学学生安全，高中学生申请助学金，学生家长请注意；学生王某某已入学',
  '艾滋病、结核病免费检测；残疾等级为一级的，补贴每月235元；患者请到医院就诊',
  '镇长王小明主持会议，要求各学校做好防汛',
  '预防接种：乙肝疫苗第三针，儿童满六个月接种',
])('is nobody’s: %s', (text) => {
  expect(said(text)).toEqual([]);
});

it('offers what may stand there instead', () => {
  const masked = (text: string) => scanned(text).map((one) => one.masked);
  expect(masked(`${identity}，13800138000，家庭住址：合成村五队8号，狮岭小学学生王小明，`)).toEqual([
    '440114********0015',
    '138****8000',
    '（住址略）',
    '王某某',
  ]);
});

it('the town’s own starter content is clean', () => {
  const folder = path.resolve('content/starter/notices');
  const found = readdirSync(folder).flatMap((name) =>
    said(readFileSync(path.join(folder, name), 'utf8')).map((one) => `${name} ${one}`),
  );
  expect(found).toEqual([]);
});
