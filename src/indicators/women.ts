import { askFact, type Answer } from './answer'
import type { Person } from './identity'
import { firstKnown } from './person-facts'

export function askWoman(person: Person): Answer {
  return askFact(
    firstKnown(person, ({ gender }) => gender),
    'giới tính',
    (gender) => (gender === 'female' ? { is: 'yes', why: 'nữ' } : { is: 'no', why: 'nam' }),
  )
}
