import type { settingTexts as vi } from './vi-settings'

/** The same keys as the Vietnamese words, checked by type. */
export const settingTexts: typeof vi = {
  title: 'Settings',
  explain: 'These choices are kept in this workbook and act at once on the result.',
  yes: 'Yes',
  no: 'No',
  defaultIs: (option) => `default: ${option}`,
  reset: 'Back to defaults',
  profile: 'Profile (units, targets)',
  profileByDay: 'by the as-of date',
  congress: (year) => `Day of the congress (horizon ${year})`,
  groups: {
    ages: 'Ages and dates',
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
      options: { early: 'first day (01/01)', late: 'last day (31/12)', exclude: 'taken as unclear' },
    },
    hiddenRows: { label: 'Hidden rows', options: { include: 'counted', exclude: 'not counted' } },
    missingData: { label: 'People with missing data', options: { keep: 'stay in the denominator', drop: 'dropped from the denominator' } },
    band: { label: 'Above a band (such as 20–25%)', options: { floor: 'still met', 'strict-band': 'not met' } },
    threshold: { label: 'The threshold that decides', options: { plan: 'of the plan', 'scheme-12': 'of Scheme 12' } },
    decimals: { label: 'Decimals', options: { 0: '0', 1: '1', 2: '2', 3: '3' } },
    studyingCounts: { label: 'Still studying counts (CT03–CT06)' },
    equivalentTheoryCounts: { label: 'Equivalent to intermediate theory counts (CT04)' },
    standardsAfter2025: { label: 'Go on with CT04–CT06 after 2025' },
    localTo: { label: 'Local to (CT08)', options: { commune: 'that commune', district: 'the whole town' } },
    inferLocality: { label: 'Infer from the home town without a column (CT08)' },
    secretaryDenominator: { label: 'Denominator of CT08', options: { filled: 'secretaries in post', 'all-units': 'all communes' } },
    countReappointments: { label: 'Count re-appointments (CT02)' },
    appointmentsBy: { label: 'CT02 counts', options: { event: 'decisions', person: 'people' } },
    headSeats: { label: 'Secretary, chair under 40 (CT09)', options: { either: 'either', both: 'both' } },
    languageLevel: { label: 'Lowest language level (CT13)', options: { 3: 'level 3', 4: 'level 4' } },
    languagePopulation: {
      label: 'Denominator of CT13',
      options: { 'young-leaders': 'ward leaders under 40', 'all-leaders': 'all ward leaders' },
    },
    acceptOldLanguageC: { label: 'Accept old C certificates (CT13)' },
    foreignDegreeIsLanguage: { label: 'A foreign degree counts as language (CT13)' },
    committeeWomenBy: { label: 'CT15 is told', options: { organisation: 'for each organisation', pooled: 'pooled' } },
    delegates: { label: 'Delegates of CT17', options: { elected: 'as elected', present: 'still in office' } },
  },
}
