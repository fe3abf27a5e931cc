/** Characters that join the last of a list to the others. */
export const JOINTS = '和与及'
/** What joins it with two characters. */
export const AS_WELL_AS = '以及'
