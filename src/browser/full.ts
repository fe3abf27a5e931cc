/** The whole library for browsers: all is there from the start but the dictionaries towards traditional script. */
import 'gongbao:all'

export * from '../index.js'
