import { ofEachAged } from '../../indicators'
import type { settingTexts as vi, TypedWords } from './vi-settings'

const YES_NO = { true: 'Yes', false: 'No' }

const ageDay = (id: string) => ({
  label: `Ages of ${id} at`,
  options: { cutoff: 'the as-of date', congress: 'the congress', election: 'the election' },
})

const eventDate = (event: string, horizon: number): TypedWords => ({
  label: `Day of the ${event} (horizon ${horizon})`,
  blank: 'blank: not looked at',
  hint: 'Write a day or a month, such as 15/6/2025 or 6/2025.',
})
const leastShare = (of: string): TypedWords => ({
  label: `Least share of ${of} among those planned (QT3)`,
  blank: 'blank: not looked at',
  hint: 'Write a percentage, such as 20%.',
})

/** The same keys as the Vietnamese words, checked by type. */
export const settingTexts: typeof vi = {
  title: 'Settings',
  guide: 'User guide (in Vietnamese)',
  explain: 'These choices are kept in this workbook and act at once on the result. What the sheet ThamSo says goes before them.',
  defaultIs: (option) => `default: ${option}`,
  reset: 'Back to defaults',
  profile: 'Profile (units, targets)',
  bySheet: 'set by the sheet ThamSo',
  goToCell: (label, cell) => `Go to cell ${cell}: ${label}`,
  dates: 'The day ages are taken at',
  ageDays: {
    cutoff: (day) => `The as-of date ${day}`,
    congress: (day) => `The day of the congress ${day}`,
    election: (day) => `The day of the election ${day}`,
    decision: () => 'The day of each decision',
  },
  noAge: 'No age asked (delegates are counted as elected)',
  registers: 'Registers in the workbook',
  registersExplain: (sheets) =>
    `Makes ${sheets}, filled from the profile in use. Edit them and the next check follows; what a sheet says wins over what is chosen here.`,
  makeRegisters: 'Make the register sheets',
  registersThere: (sheets) => `${sheets} exist already and are left as they are. To make one anew, rename or delete it first.`,
  makeMissing: (n) => `Make the ${n} missing`,
  allThere: 'All five sheets exist.',
  keepAsIs: 'Leave it',
  profileByDay: 'by the as-of date',
  groups: {
    ages: 'Ages and dates',
    ageDays: 'Change the day of ages; congress and election',
    targets: 'Thresholds and verdicts',
    cadres: 'Key cadres',
    locality: 'Local people',
    others: 'Other targets',
  },
  rules: {
    ageRule: {
      label: 'How age is told',
      options: {
        exact: 'full years on the day',
        month: 'by month of birth',
        'year-inclusive': 'by year of birth (inclusive)',
        'year-strict': 'by year of birth (strict)',
      },
    },
    partialBirth: {
      label: 'Only the year or month of birth',
      options: {
        early: 'first day (01/01)',
        late: 'last day (31/12)',
        exclude: 'taken as unclear',
        interval: 'numbers written from least to most',
      },
    },
    ...ofEachAged(ageDay),
    ageDayCT02: { label: 'Ages of CT02 at', options: { decision: 'the day of each decision', cutoff: 'the as-of date' } },
    monthOnly: { label: 'A congress or election given by its month', options: { first: 'its first day', last: 'its last day' } },
    hiddenRows: { label: 'Hidden rows', options: { include: 'counted', exclude: 'not counted' } },
    missingData: { label: 'People with missing data', options: { keep: 'stay in the denominator', drop: 'dropped from the denominator' } },
    band: { label: 'Above a band (such as 20–25%)', options: { floor: 'still met', 'strict-band': 'not met' } },
    threshold: { label: 'The threshold that decides', options: { plan: 'of the plan', 'scheme-12': 'of Scheme 12' } },
    decimals: { label: 'Decimals', options: { 0: '0', 1: '1', 2: '2', 3: '3' } },
    studyingCounts: { label: 'Still studying counts (CT03–CT06)', options: YES_NO },
    equivalentTheoryCounts: { label: 'Equivalent to intermediate theory counts (CT04)', options: YES_NO },
    standardsAfter2025: { label: 'Go on with CT04–CT06 after 2025', options: YES_NO },
    localTo: { label: 'Local to (CT08)', options: { commune: 'that commune', district: 'the whole town' } },
    inferLocality: { label: 'Infer from the home town without a column (CT08)', options: YES_NO },
    secretaryDenominator: { label: 'Denominator of CT08', options: { filled: 'secretaries in post', 'all-units': 'all communes' } },
    countReappointments: { label: 'Count re-appointments (CT02)', options: YES_NO },
    appointmentsBy: { label: 'CT02 counts', options: { event: 'decisions', person: 'people' } },
    headSeats: { label: 'Secretary, chair under 40 (CT09)', options: { either: 'either', both: 'both' } },
    frontChairIsLeader: { label: 'The chair of the town’s Fatherland Front is a key leader (CT10)', options: YES_NO },
    deputyChairsOutsideCommittee: { label: 'Deputy chairs outside the Standing Committee count (CT10)', options: YES_NO },
    languageLevel: { label: 'Lowest language level (CT13)', options: { 3: 'level 3', 4: 'level 4' } },
    languagePopulation: {
      label: 'Denominator of CT13',
      options: { 'young-leaders': 'ward leaders under 40', 'all-leaders': 'all ward leaders' },
    },
    acceptOldLanguageC: { label: 'Accept old C certificates (CT13)', options: YES_NO },
    foreignDegreeIsLanguage: { label: 'A foreign degree counts as language (CT13)', options: YES_NO },
    committeeWomenBy: { label: 'CT15 is told', options: { organisation: 'for each organisation', pooled: 'pooled' } },
    delegates: { label: 'Delegates of CT17', options: { elected: 'as elected', present: 'still in office' } },
  },
  typed: {
    'congress-2025': eventDate('congress', 2025),
    'congress-2030': eventDate('congress', 2030),
    'congress-2035': eventDate('congress', 2035),
    'election-2025': eventDate('election', 2025),
    'election-2030': eventDate('election', 2030),
    'election-2035': eventDate('election', 2035),
    approvedMembers: {
      label: 'Approved seats of the Executive Committee (CT01)',
      blank: 'blank: the members there are',
      hint: 'Write a number from 1 to 300.',
    },
    planningWomen: leastShare('women'),
    planningYoung: leastShare('people under 40'),
  },
  selfTest: {
    title: 'Self-test',
    build: 'Version of the add-in',
    host: 'Application',
    platform: 'Platform',
    locale: 'Language',
    functions: 'DEAN12 functions',
    there: 'ready',
    notThere: 'not ready',
    functionsHelp: 'If cells show #NAME?, leave this pane open and press Ctrl+Alt+F9 to let Excel calculate again.',
    supported: 'yes',
    notSupported: 'no',
  },
}
