/** Functions younger than the file format: Excel stores them with a prefix and shows #NAME? without it. */
const YOUNG = new Set(
  (
    'ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS CONCAT DAYS DROP EXPAND FORMULATEXT HSTACK IFNA IFS ISFORMULA ISOWEEKNUM LAMBDA LET MAKEARRAY MAP ' +
    'MAXIFS MINIFS NUMBERVALUE RANDARRAY REDUCE SCAN SEQUENCE SHEET SHEETS SINGLE SORTBY SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW ' +
    'UNICHAR UNICODE UNIQUE VALUETOTEXT VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR STDEV.P STDEV.S VAR.P VAR.S RANK.EQ RANK.AVG MODE.SNGL PERCENTILE.INC ' +
    'PERCENTILE.EXC QUARTILE.INC QUARTILE.EXC CEILING.MATH FLOOR.MATH'
  ).split(' '),
)
const YOUNG_WORKSHEET = new Set(['FILTER', 'SORT'])

/** Texts and quoted sheet names pass untouched: a function's name inside them is only text. */
function outsideQuotes(formula: string, change: (code: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, place) => (place % 2 ? piece : change(piece)))
    .join('')
}

/** As stored → as typed: `_xldudf_DEAN12_PCT(A1)` → `=DEAN12.PCT(A1)`. */
export function formulaFromFile(stored: string): string {
  const typed = outsideQuotes(stored.replace(/^=/, ''), (code) =>
    code
      .replace(/_xlfn\.|_xlws\.|_xlpm\.|_xludf\./gi, '')
      .replace(/_xldudf_([A-Z0-9]+)_([A-Z0-9_.]+)(?=\s*\()/gi, (_, namespace, name) => `${namespace}.${name}`),
  )
  return `=${typed}`
}

/** As typed → as stored, without the leading "=". */
export function formulaToFile(typed: string, namespace: string): string {
  const prefix = `${namespace.toUpperCase()}.`
  return outsideQuotes(typed.replace(/^=/, ''), (code) =>
    code.replace(/[A-Z_][A-Z0-9_.]*(?=\s*\()/gi, (name) => {
      const upper = name.toUpperCase()
      if (upper.startsWith(prefix)) return `_xldudf_${prefix.slice(0, -1)}_${upper.slice(prefix.length)}`
      if (YOUNG_WORKSHEET.has(upper)) return `_xlfn._xlws.${upper}`
      return YOUNG.has(upper) ? `_xlfn.${upper}` : name
    }),
  )
}

/** Whether the formula calls a function of the add-in: such a formula may spill, so it is stored as an array formula. */
export const callsNamespace = (typed: string, namespace: string): boolean =>
  typed.split(/"(?:[^"]|"")*"/).some((code) => new RegExp(`(^|[^A-Z0-9_.])${namespace}\\.[A-Z0-9_.]+\\s*\\(`, 'i').test(code))
