/** Prose of a village day in which there is nothing to read: no date, no amount, no name. */
const SENTENCES = [
  '太阳照到山坡上，乡亲们说说笑笑地往地里走，老人在树下择菜，孩子跟在后头拾柴，谁也不愿意闲着。',
  '路边的柳树绿得发亮，风吹过来，叶子哗哗地响，赶集的人挑着担子慢慢往前走，满路都是笑声。',
  '老人坐在门口晒太阳，孩子们追着小狗满院子跑，厨房里飘出饭菜的香味，人人都觉得踏实。',
  '雨后，河水清清亮亮地流着，洗菜的妇女蹲在石头上拉家常，说的都是身边的新鲜事。',
  '傍晚时分炊烟慢慢升起来，放牛的孩子唱着歌往家走，狗在村口摇着尾巴等，家家户户亮起灯来。',
  '夜里静悄悄的，只听见虫子在草丛里叫，远处的山像睡着似的，月光洒满整个院子。',
]

/** Two paragraphs that have nothing to do with what stands between them. */
export const PARAGRAPH_BEFORE = SENTENCES[1] as string
export const PARAGRAPH_BEHIND = SENTENCES[3] as string

/** Enough for four lines and more of running text. */
export const PROSE_BEFORE = SENTENCES.slice(0, 4).join('')
export const PROSE_BEHIND = SENTENCES.slice(4).join('')

/** A clause that can stand before or behind another, and items that can stand beside one in a list. */
export const CLAUSE = '大家心里都高兴'
export const ITEMS = ['路边的柳树绿得发亮', '河水清清亮亮地流着'] as const
