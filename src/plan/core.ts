/** What counting needs of the plan, for the custom functions too: one door, so that functions.js holds it in one piece (see webpack.config.js). */
export * from './indicator'
export * from './register'
export { INDICATORS } from './indicators'
export { HOLDING_WORDS, LEAVING_WORDS, POSTS } from './posts'
export { PROFILES, profileOn, targetAt, unitsOfProfile } from './profiles'
export { floorOf, isAboveBand, isBandEmpty, reachOf } from './reach'
export { UNITS, UNITS_OF_TOWN, UNITS_SINCE_JULY_2025, unitsOn } from './units'
