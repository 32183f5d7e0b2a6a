import { INDICATOR_IDS } from '../../plan'
import type { Consolidation } from '../../report/consolidate'
import type { CellValue, TableToWrite } from '../../workbook'
import type { RecordTexts } from '../texts/vi-records'

/** Named as reports are, so that no check takes it for a roster. */
export const UNITS_SHEET = 'BaoCao Theo đơn vị'

/** A row for each unit, numerator and denominator of each indicator that any unit has a figure of, as numbers that can be summed. */
export function unitsTable(sheet: string, { units }: Consolidation, words: RecordTexts['consolidate']): TableToWrite {
  const ids = INDICATOR_IDS.filter((id) => units.some(({ counts }) => counts[id]))
  const rows = units.map(({ unit, files, people, counts }, place): CellValue[] => [
    place + 1,
    `${unit.type} ${unit.name}`,
    files.join('; '),
    people,
    ...ids.flatMap((id) => [counts[id]?.numerator ?? '', counts[id]?.denominator ?? '']),
  ])
  return {
    sheet,
    values: [
      ['CHỈ TIÊU THEO TỪNG ĐƠN VỊ'],
      [],
      ['TT', words.unit, words.files, words.people, ...ids.flatMap((id) => [words.numerator(id), words.denominator(id)])],
      ...rows,
    ],
    widths: [6, 24, 30, 9, ...ids.flatMap(() => [9, 9])],
    boldRows: [0, 2],
  }
}
