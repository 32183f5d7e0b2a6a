import { NEWCOMER_AGE } from '../../report'
import type { whatIfTexts as vi } from './vi-what-if'

export const whatIfTexts: typeof vi = {
  now: 'Now',
  title: 'What if',
  explain: 'Take people out, replace or add them and see what the verdicts would be. Nothing is written to the workbook.',
  banner: (n) => `${n} imagined change${n === 1 ? '' : 's'}. The figures in this tab are not the real ones; nothing is written.`,
  forget: 'Forget all',
  forgetOne: (what) => `Forget: ${what}`,
  person: 'Person',
  noPeople: 'This target does not count people of a roster one by one, so there is nothing to imagine here.',
  kind: 'Change',
  kinds: { replace: 'Replace by somebody else', remove: 'Take out of the roster', add: 'Add one more in the same post and place' },
  traits: 'The newcomer is',
  trait: {
    young: `young (${NEWCOMER_AGE})`,
    female: 'a woman',
    qualified: 'of every standard and language level',
    nonlocal: 'not local',
  },
  apply: 'Try',
  removed: (name) => `without ${name}`,
  replaced: (name, traits) => `${name} replaced${traits && ` by somebody ${traits}`}`,
  added: (name, traits) => `one more like ${name}${traits && `, ${traits}`}`,
  changes: 'Imagined changes',
  results: 'What changes',
  unchanged: 'No figure and no verdict changes so far.',
  fromTo: (from, to) => `${from} → ${to}`,
}
