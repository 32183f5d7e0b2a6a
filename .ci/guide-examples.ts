// What the guide shows of each function. The results are not written down: the functions themselves give them.
import * as functions from '../src/functions'
import { serialOf } from '../src/roster'
import { ROSTER } from './guide-roster'

/** Every example states its day or year: the guide must read the same tomorrow. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  YOUTH_PCT: ['=DEAN12.YOUTH_PCT(B2:B5; DATE(2025; 6; 30))', '=DEAN12.YOUTH_PCT(B2:B5; DATE(2025; 6; 30); 35)'],
  YOUTH_COUNT: ['=DEAN12.YOUTH_COUNT(B2:B5; DATE(2025; 6; 30))'],
  AGE: ['=DEAN12.AGE(B2:B5; DATE(2025; 6; 30))'],
  BIRTHDATE: ['=DEAN12.BIRTHDATE(B2:B5)'],
  FEMALE_PCT: ['=DEAN12.FEMALE_PCT(C2:C5)'],
  FEMALE_COUNT: ['=DEAN12.FEMALE_COUNT(C2:C5)'],
  DEGREE_PCT: ['=DEAN12.DEGREE_PCT(H2:H5)', '=DEAN12.DEGREE_PCT(H2:H5; "ThS")'],
  THEORY_PCT: ['=DEAN12.THEORY_PCT(I2:I5)'],
  ADMIN_PCT: ['=DEAN12.ADMIN_PCT(J2:J5)'],
  LANGUAGE_PCT: ['=DEAN12.LANGUAGE_PCT(K2:K5)', '=DEAN12.LANGUAGE_PCT(K2:K5; 4)'],
  NONLOCAL_PCT: ['=DEAN12.NONLOCAL_PCT(G2:G5)', '=DEAN12.NONLOCAL_PCT(F2:F5; E2:E5)'],
  FORECAST: ['=DEAN12.FORECAST(B2:B5; 2024; 2027)'],
  TARGET: ['=DEAN12.TARGET("CT08"; 2030)'],
  TARGET_TEXT: ['=DEAN12.TARGET_TEXT("CT09"; 2030)'],
  VERDICT: ['=DEAN12.VERDICT("CT01"; 6; 39; 2025)', '=DEAN12.VERDICT("CT17"; 7; 20; 2030)'],
  SHORTFALL: ['=DEAN12.SHORTFALL("CT08"; 7; 15; 2030)'],
  TARGETS: ['=DEAN12.TARGETS(2025)'],
  TALLY: ['=DEAN12.TALLY("CT03"; A1:K5; DATE(2025; 6; 30))', '=DEAN12.TALLY("CT09"; A1:K5; DATE(2025; 6; 30))'],
  PCT: ['=DEAN12.PCT("CT08"; A1:K5; DATE(2025; 6; 30))'],
  STATUS: ['=DEAN12.STATUS("CT03"; A1:K5; 2025; DATE(2025; 6; 30))'],
  WHO: ['=DEAN12.WHO("CT08"; A1:K5; DATE(2025; 6; 30))'],
  COMPLIANCE: ['=DEAN12.COMPLIANCE(2025; DATE(2025; 6; 30); A1:K5)'],
  ISSUES: ['=DEAN12.ISSUES(A1:K5)'],
}

type CustomFunction = (...given: unknown[]) => unknown
const FUNCTIONS: Readonly<Record<string, unknown>> = functions

/** What a cell with this formula shows over the example roster. */
export function runExample(formula: string): unknown {
  const [, name = '', given = ''] = /^=DEAN12\.(\w+)\((.*)\)$/.exec(formula) ?? []
  const call = FUNCTIONS[name] as CustomFunction | undefined
  if (!call) throw new Error(`Not a formula of ours: ${formula}`)
  return call(...splitArguments(given).map(valueOf))
}

/** At the semicolons that stand outside brackets. */
function splitArguments(text: string): readonly string[] {
  return [...text.matchAll(/(?:[^;()]|\([^()]*\))+/g)].map(([argument]) => argument.trim())
}

function valueOf(argument: string): unknown {
  const [, quoted] = /^"(.*)"$/.exec(argument) ?? []
  if (quoted !== undefined) return quoted
  const day = /^DATE\((\d+); (\d+); (\d+)\)$/.exec(argument)
  if (day) return serialOf(Number(day[1]), Number(day[2]), Number(day[3]))
  const range = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(argument)
  if (range) {
    const [from, to] = [range[1]!, range[3]!].map((letter) => letter.charCodeAt(0) - 65)
    return ROSTER.slice(Number(range[2]) - 1, Number(range[4])).map((cells) => cells.slice(from, to! + 1))
  }
  return Number(argument)
}
