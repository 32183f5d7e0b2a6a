import type { Fact, Gender } from '../roster'
import { whyMissing, type Answer } from './answer'

export function askWoman(gender: Fact<Gender>): Answer {
  const datum = 'at' in gender && gender.at ? { datum: gender.at } : {}
  if (gender.state !== 'known') return { is: 'unknown', why: whyMissing(gender, 'giới tính'), ...datum }
  return { is: gender.value === 'female' ? 'yes' : 'no', why: gender.value === 'female' ? 'nữ' : 'nam', ...datum }
}
