/** Urgent messages that a hall needs most: one touch fills everything, a second starts it. */
import type { Severity } from '#content/model/terms.ts';

export type Preset = {
  /** Names it in an address. */
  readonly id: string;
  readonly name: string;
  readonly severity: Severity;
  readonly headline: string;
  readonly body: string;
  readonly minutes: number;
};

export const presets: readonly Preset[] = [
  {
    id: 'evacuation',
    name: '紧急疏散',
    severity: 'extreme',
    headline: '请立即有序离开大厅',
    body: '请听从工作人员指引，从最近的安全出口离开，不要乘电梯，不要返回取物。',
    minutes: 30,
  },
  {
    id: 'weather',
    name: '极端天气',
    severity: 'severe',
    headline: '暴雨来袭，请先在大厅内避雨',
    body: '请远离门窗和低洼处，等雨势减小再离开。需要帮助请找工作人员。',
    minutes: 60,
  },
  {
    id: 'suspended',
    name: '暂停办理',
    severity: 'moderate',
    headline: '系统故障，业务暂停办理',
    body: '正在抢修，恢复后会马上通知。急办事项请到咨询台登记。',
    minutes: 60,
  },
  {
    id: 'lost',
    name: '寻人寻物',
    severity: 'minor',
    headline: '请失主到咨询台认领物品',
    body: '大厅内拾到遗失物品，请失主带身份证件到咨询台认领。',
    minutes: 30,
  },
];
