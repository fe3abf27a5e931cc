/** The dictionaries towards simplified script: opened for the first text that is in another one. */
export { Locale } from 'opencc-js/t2cn'
