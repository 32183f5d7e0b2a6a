import * as React from 'react'
import { INDICATOR_IDS, type IndicatorId } from '../../plan'
import type { Assessment } from '../../report'
import type { Finding, MergedTable, ReceivedStatus, UnitLine } from '../../report/consolidate'
import type { TableToWrite } from '../../workbook'
import { freeSheetName } from '../sheet-names'
import { IndicatorPicker } from '../indicators/indicator-picker'
import { indicatorName } from '../indicators/indicator-row'
import { useSession } from '../state/session'
import { useRecordTexts } from '../texts/records'
import { Told } from '../told'
import { GROUP_OF } from '../verdict-groups'
import { WriteButton } from '../write-button'
import type { MadeOne } from './make-one'
import { UNITS_SHEET, unitsTable } from './units-table'
import { FoldTitle } from '../fold'

interface ConsolidatedProps {
  readonly made: MadeOne
}

/** The figures over all files and for each unit, what does not fit, and what can be written of it. */
export function Consolidated({ made }: ConsolidatedProps) {
  const { consolidation, merged } = made
  const { check, units, findings, received } = consolidation
  return (
    <>
      <Findings findings={findings} />
      <Overall assessments={check.assessments} />
      <ByUnit units={units} />
      <Received statuses={received} />
      <Writing made={made} merged={merged} />
    </>
  )
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const words = useRecordTexts().consolidate
  const codes = [...new Set(findings.map(({ code }) => code))]
  return (
    <>
      {codes.map((code) => {
        const found = findings.filter((finding) => finding.code === code)
        return (
          // Of whom the numbers below say nothing is said openly.
          <details key={code} className="d12-fold" data-finding={code} open={code === 'missing-unit'}>
            <FoldTitle>
              {words.findings[code]} ({found.length})
            </FoldTitle>
            <ul>
              {found.map(({ text }, place) => (
                <li key={place}>
                  <Told>{text}</Told>
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </>
  )
}

function Overall({ assessments }: { readonly assessments: readonly Assessment[] }) {
  const { texts, state } = useSession()
  const words = useRecordTexts().consolidate
  return (
    <>
      <h3>{words.overall}</h3>
      <ul className="d12-parts">
        {assessments.map(({ indicator, tally, verdict }) => (
          <li
            key={indicator}
            className="d12-row d12-wrap"
            data-consolidated={indicator}
            data-verdict={verdict}
            data-group={GROUP_OF[verdict]}
          >
            <span className="d12-grow">
              {indicator} · {indicatorName(indicator, texts)}
            </span>
            <span className="d12-value-text">
              {tally ? texts.indicator.share(tally.numerator, tally.denominator, state.question.settings.decimals) : words.noNumber}
            </span>
            <span className="d12-tag" data-group={GROUP_OF[verdict]}>
              {texts.verdict[verdict]}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function ByUnit({ units }: { readonly units: readonly UnitLine[] }) {
  const { texts, state } = useSession()
  const words = useRecordTexts().consolidate
  const ids = INDICATOR_IDS.filter((id) => units.some(({ counts }) => counts[id]))
  const [picked, pick] = React.useState<IndicatorId>()
  const id = picked && ids.includes(picked) ? picked : ids[0]
  if (id === undefined) return null
  return (
    <details className="d12-fold">
      <FoldTitle>{words.byUnit}</FoldTitle>
      <IndicatorPicker label={words.pick} ids={ids} picked={id} onPick={pick} />
      <ul className="d12-parts">
        {units.map(({ unit, counts }) => {
          const count = counts[id]
          return (
            <li key={unit.id} className="d12-row" data-unit={unit.id}>
              <span className="d12-grow">
                {unit.type} {unit.name}
              </span>
              <span className="d12-value-text">
                {count ? texts.indicator.share(count.numerator, count.denominator, state.question.settings.decimals) : words.nothing}
              </span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function Received({ statuses }: { readonly statuses: readonly ReceivedStatus[] }) {
  const words = useRecordTexts().consolidate
  return (
    <details className="d12-fold">
      <FoldTitle>{words.received}</FoldTitle>
      <ul className="d12-parts">
        {statuses.map(({ organisation, plan, report }) => (
          <li key={organisation} className="d12-row" data-received={report}>
            <span className="d12-grow">{organisation}</span>
            <span>{[report ? words.reported : words.notReported, ...(plan ? [words.planned] : [])].join(', ')}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Writing({ made, merged }: ConsolidatedProps & { readonly merged: readonly MergedTable[] }) {
  const { perform, sheetNames } = useSession()
  const words = useRecordTexts().consolidate
  const [said, say] = React.useState('')
  const write = async (wanted: string, make: (sheet: string) => TableToWrite) => {
    const names = await sheetNames()
    if (!names) return
    const sheet = freeSheetName(wanted, names)
    if (await perform({ kind: 'add-sheet', table: make(sheet), activate: true })) say(words.written(sheet))
  }
  return (
    <>
      {merged.map(({ kind, sheet: wanted, leftOut, ...table }) => (
        <React.Fragment key={kind}>
          <WriteButton
            className="d12-block"
            text={words.write(kind, table.values.length - HEADER_ROWS)}
            onWrite={() => write(wanted, (sheet) => ({ ...table, sheet }))}
          />
          {leftOut.length > 0 && <p className="d12-muted">{words.leftOut(leftOut.join(', '))}</p>}
        </React.Fragment>
      ))}
      <WriteButton
        className="d12-block"
        text={words.writeUnits}
        onWrite={() => write(UNITS_SHEET, (sheet) => unitsTable(sheet, made.consolidation, words))}
      />
      <p role="status">{said}</p>
    </>
  )
}

/** Title, day, blank and header stand above the rows of a merged table. */
const HEADER_ROWS = 4
