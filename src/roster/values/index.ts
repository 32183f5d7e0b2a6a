export * from './reading'
export { birthSerial } from './birth-serial'
export { organisationKey, readCouncil, readOrganisation, type Organisation } from './body'
export { dateOf, formatDate, formatPartialDate, isoOf, serialOf, serialOfIso } from './calendar'
export { isDaySerial, LAST_SERIAL, LAST_YEAR, readDate, showsDays, SINCE_1904, type DateOptions } from './date'
export {
  findHalfSwapped,
  isClearedOfSwaps,
  newDateSurvey,
  surveyDate,
  swapDayMonth,
  type DateSurvey,
  type HalfSwapped,
} from './date-survey'
export {
  decodeLegacy,
  decodeText,
  encodingOfFont,
  otherReading,
  weighEncodings,
  type DecodedText,
  type Encoding,
  type LegacyEncoding,
} from './encoding'
export { readForm } from './form'
export { matchHome, RESIDENCE } from './home'
export { readLevel } from './level'
export { LEVELS } from './level-words'
export { asksForNonlocal, readDone, readGender, readLocal, readMark, readMember } from './mark'
export { madeOnce, memoised } from './memo'
export { isPersonName, namesSeveral, undressName } from './person-name'
export { hasLetter, isLettersAlone, isPlain, likeness, plainHead } from './plain'
export { readPosts, type PostContext } from './post'
export { ended, NOT_ELECTED, readElected, readRemark, saysLeft, undated, type Remark } from './remark'
export { bare, fold, foldKey, isBlank, isErrorCell, lookalikesIn, mend, plainOf, textOf, tidy, wordsOf } from './text'
export { findUnits, matchUnit, namesTown, namesUnit, unitTypeOf } from './unit'
