/** The units in which lengths of time are told, with the number before them. */

/** Units behind 个, and units that stand alone. 年 behind which another word goes on is none: 年级, 年代. */
const COUNTED =
  '工作日|交易日|年头|年度|分钟|月|星期(?![一二三四五六日天])|礼拜(?![一二三四五六日天])|季度|世纪|小时|钟头|昼夜|周(?![一二三四五六日天末年岁边围期转密折易庄村刊报])'
const PLAIN =
  '年(?![级代制份生龄画鉴轻]|期(?!间|内|限)|均?价|度|会|报|货|味)|小时|分钟|秒钟?(?![杀级批办懂回响到付报速达传])|天(?![然气空津使河地下生文安水山鹅桥真主堂府柱元井线际麻赋才天])|周(?![年岁边围期转密到末知折长详全波口易庄村至家刊报])|星期(?![一二三四五六日天])|工作日|交易日|礼拜(?![一二三四五六日天])|刻钟|昼夜|日(?![志记程常报均产用元本式照出落趋军耳])'
const UNIT = `(?:个(?<middle>多|半)?(?<counted>${COUNTED})|(?<plain>${PLAIN}))`
/** A number and its unit, e.g. 三个多月; sticky. */
export const NUMBER_AND_UNIT = new RegExp(
  `(?:[0-9]{1,12}(?:,[0-9]{3}){0,3}(?:\\.[0-9]{1,6})?|[一二两三四五六七八九十百千万廿卅几数〇零]{1,12}(?:点[〇零一二三四五六七八九]{1,4})?)?(?:[至到—~-]{1,2}(?:[0-9]{1,6}|[一二两三四五六七八九十]{1,6}))?[多余来几]? ?${UNIT}`,
  'uy',
)
