/** The trigger's own character: rules for amounts read on from there by `amountAt`. */
export const NUMERAL_CHARACTER = /[0-9〇零○一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟]/u
