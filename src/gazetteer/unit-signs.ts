/** What the full names of divisions end in. */
export const UNIT_SIGNS = '省市县区州旗盟'
