/** Texts and every organization in them, by whom its mentions mean. */
import type { Reading } from '../../rules/rule.js'

export const organizationReadings: readonly Reading[] = [
  {
    text: '市人民政府办公室负责协调，市政府办公室每月通报。',
    entities: { 'organization/市政府办公室': ['市人民政府办公室', '市政府办公室'] },
  },
  {
    text: '新昌县财政局组织学习。财政局负责人到场，县财政局志愿者参加。',
    entities: { 'organization/新昌县财政局': ['新昌县财政局', '财政局', '县财政局'] },
  },
  {
    text: '乐清市人民法院立案。乐清法院开庭。',
    entities: { 'organization/乐清市人民法院': ['乐清市人民法院', '乐清法院'] },
  },
  {
    text: '绍兴市大数据局（以下简称“越数局”）牵头，越数局每月通报。',
    entities: { 'organization/绍兴市大数据局': ['绍兴市大数据局', '越数局', '越数局'] },
  },
]
