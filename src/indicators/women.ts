import type { Fact, Gender } from '../roster'
import { datumOf, whyMissing, type Answer } from './answer'

export function askWoman(gender: Fact<Gender>): Answer {
  const datum = datumOf(gender)
  if (gender.state !== 'known') return { is: 'unknown', why: whyMissing(gender, 'giới tính'), ...datum }
  return { is: gender.value === 'female' ? 'yes' : 'no', why: gender.value === 'female' ? 'nữ' : 'nam', ...datum }
}
