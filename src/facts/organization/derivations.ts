/** What the passes over organizations find beside the rules. */
import type { Derivation } from '../kind.js'

export const organizationDerivations: readonly Derivation[] = [
  {
    id: 'organization/introduced',
    examples: [
      {
        text: '绍兴市大数据局（以下简称“越数局”）负责。越数局每月通报。',
        facts: [
          { text: '越数局', name: '越数局', type: 'government', level: 'prefecture' },
          { text: '越数局', name: '越数局' },
        ],
      },
    ],
    nearMisses: ['会议（以下简称“越数会”）在绍兴召开，越数会开了三天'],
  },
  {
    id: 'organization/listed',
    examples: [
      {
        text: '恒源医药、豪森药业、正大天晴等企业落户',
        facts: [
          { text: '恒源医药', type: 'company' },
          { text: '豪森药业', type: 'company' },
          { text: '正大天晴', type: 'company' },
        ],
      },
      {
        text: '考察了绍兴康晋电气、恒源医药、宁波医博士医教科技等企业',
        facts: [{ text: '绍兴康晋电气' }, { text: '恒源医药' }, { text: '宁波医博士医教科技' }],
      },
      {
        text: '由市发改、财政、商务等部门负责',
        facts: [
          { text: '市发改', name: '市发改', type: 'government', level: 'prefecture' },
          { text: '财政', name: '市财政' },
          { text: '商务', name: '市商务' },
        ],
      },
      {
        text: '绍兴市公安、应急管理等5个部门联合执法',
        facts: [{ text: '绍兴市公安' }, { text: '应急管理', name: '绍兴市应急管理', level: 'prefecture' }],
      },
      {
        text: '县教育、民政、人社三部门发文',
        facts: [{ text: '县教育' }, { text: '民政', name: '县民政' }, { text: '人社', level: 'county' }],
      },
      {
        text: '会同省水利、自然资源等有关部门会商',
        facts: [
          { text: '省水利', level: 'province' },
          { text: '自然资源', name: '省自然资源' },
        ],
      },
      {
        text: '柯桥区住建、城管等单位到场',
        facts: [
          { text: '柯桥区住建', level: 'county' },
          { text: '城管', name: '柯桥区城管' },
        ],
      },
      {
        text: '。恒源医药、绍兴银行捐赠',
        facts: [{ text: '恒源医药', type: 'company' }],
      },
    ],
    nearMisses: [
      '绍兴民营、绍兴外资等企业',
      '机械、电子等企业',
      '公安、消防、城管等部门联合检查',
      '各市发改、财政、商务等部门要主动对接',
      '全县教育、民政等部门',
      '省市财政、税务等部门',
      '城市规划、建设等部门',
      '市场、民政等方面',
      '生物医药、新能源等产业',
      { text: '发展现代医药、绍兴银行', facts: [{ text: '绍兴银行', name: '绍兴银行' }] },
    ],
  },
  {
    id: 'organization/carried',
    examples: [
      {
        text: '东南大学土木工程学院、建筑学院组队参赛',
        facts: [{ text: '建筑学院', name: '东南大学建筑学院', type: 'university' }],
      },
      {
        text: '县种子管理站、植保植检站主任到场',
        facts: [{ text: '植保植检站', name: '县植保植检站', type: 'government', level: 'county' }],
      },
      {
        text: '县第一中学、第三中学同日开学',
        facts: [{ text: '第三中学', name: '县第三中学', level: 'county' }],
      },
    ],
    nearMisses: [
      {
        text: '东南大学土木工程学院、南京大学文学院',
        facts: [{ text: '东南大学土木工程学院' }, { text: '南京大学文学院', name: '南京大学文学院' }],
      },
    ],
  },
  {
    id: 'organization/board-of-court',
    examples: [
      {
        text: '绍兴市中级人民法院副院长、审判委员会委员、民事审判第一庭庭长金石到会。',
        facts: [
          { text: '审判委员会', name: '绍兴市中级人民法院审判委员会', type: 'court', level: 'prefecture' },
          { text: '民事审判第一庭', name: '绍兴市中级人民法院民事审判第一庭' },
        ],
      },
    ],
    nearMisses: [{ text: '绍兴市中级人民法院、审判委员会委员到会', facts: [{ text: '绍兴市中级人民法院' }] }],
  },
  {
    id: 'organization/name-told',
    examples: [
      {
        text: '北大荒集团青龙江分公司开会，青龙江人民法院、青龙江公安局到场。',
        facts: [
          { text: '青龙江人民法院', type: 'court' },
          { text: '青龙江公安局', type: 'government' },
        ],
      },
    ],
    nearMisses: [],
  },
  {
    id: 'organization/among',
    examples: [
      {
        text: '绍兴市财政局、青泉织布厂、绍兴市教育局派员',
        facts: [{ text: '青泉织布厂', type: 'company' }],
      },
    ],
    nearMisses: [],
  },
  {
    id: 'organization/house-again',
    examples: [
      {
        text: '首都医科大学附属北京友谊医院派出专家。友谊医院普外科医生到场。',
        facts: [{ text: '友谊医院普外科', name: '首都医科大学附属北京友谊医院普外科', type: 'institution' }],
      },
      {
        text: '绍兴市春晖中学放假。记者来到春晖中学。',
        facts: [{ text: '春晖中学', name: '绍兴市春晖中学' }],
      },
    ],
    nearMisses: [{ text: '绍兴市人民医院开诊。人民医院院长到场。', facts: [{ text: '绍兴市人民医院' }] }],
  },
  {
    id: 'organization/named-again',
    examples: [
      {
        text: '绍兴市财政局组织学习。会后，财政局负责人表示满意。',
        facts: [{ text: '财政局', name: '绍兴市财政局', level: 'prefecture' }],
      },
      {
        text: '江苏恒顺新材料（昆山）有限公司投产，恒顺新材料负责人到场。',
        facts: [{ text: '恒顺新材料', name: '江苏恒顺新材料（昆山）有限公司', type: 'company' }],
      },
      {
        text: '新昌县委常委、政法委书记到会。',
        facts: [{ text: '政法委', name: '新昌县委政法委', type: 'party', level: 'county' }],
      },
      {
        text: '省政府办公厅召开会议。会后，办公厅行政处负责落实，办公厅党组听取汇报。',
        facts: [
          { text: '办公厅行政处', name: '省政府办公厅行政处', level: 'province' },
          { text: '办公厅党组', name: '省政府办公厅党组', type: 'party' },
        ],
      },
    ],
    nearMisses: [
      { text: '市委常委、宣传委员到会', facts: [{ text: '市委', name: '市委' }] },
      '各地财政局负责人参加',
      {
        text: '绍兴市财政局、柯桥区财政局和各地财政局，财政局',
        facts: [
          { text: '绍兴市财政局', name: '绍兴市财政局' },
          { text: '柯桥区财政局', name: '柯桥区财政局' },
        ],
      },
    ],
  },
]
