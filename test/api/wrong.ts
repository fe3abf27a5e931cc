/** Values of every sort, for calls that expect another. */
export const WRONG: Readonly<Record<string, unknown>> = {
  undefined,
  null: null,
  'a number': 1,
  NaN: Number.NaN,
  true: true,
  'an object': {},
  'an unknown option': { refrenceDate: '2020-05-20' },
  'a list': [],
  'a list of numbers': [1],
  'a string': 'x',
  'a symbol': Symbol('x'),
  'a function': () => {},
  'a promise': Promise.resolve(''),
}
