import * as React from 'react'
import { EXEMPTIONS, INDICATORS, quoteOf } from '../../plan'
import type { Tally, TallyPart } from '../../indicators'
import type { Assessment } from '../../report'
import { useSession } from '../state/session'
import type { Texts } from '../texts'
import { Told } from '../told'
import { Members } from './members'
import { FoldTitle } from '../fold'

/** Opened: what to know about the number, who is behind it, its breakdown, and how it is read. */
export function IndicatorDetails({ assessment }: { readonly assessment: Assessment }) {
  const { texts } = useSession()
  const { indicator: id, tally, notes, why } = assessment
  const said = [...new Set([...notes, ...(tally?.notes ?? [])])]
  const members = tally?.members ?? (why && 'leftOut' in why ? why.leftOut : undefined) ?? []
  return (
    <div className="d12-details" id={`d12-details-${id}`}>
      {said.length > 0 && (
        <ul className="d12-notes">
          {said.map((note) => (
            <li key={note}>
              <Told>{note}</Told>
            </li>
          ))}
        </ul>
      )}
      {members.length > 0 && <Members assessment={assessment} members={members} />}
      {tally && <Parts tally={tally} texts={texts} />}
      <How assessment={assessment} texts={texts} />
    </div>
  )
}

/** Levels, organisations or units: judged each by itself, or shown as a finer table. */
function Parts({ tally, texts }: { readonly tally: Tally; readonly texts: Texts }) {
  const words = texts.indicator
  const { parts, breakdown = [], judgedByPart } = tally
  return (
    <>
      {parts.length > 0 && (
        <details className="d12-fold" open={judgedByPart}>
          <FoldTitle>
            {words.parts} ({parts.length})
          </FoldTitle>
          {judgedByPart && <p className="d12-muted">{words.partsAllMustPass}</p>}
          <PartList parts={parts} texts={texts} />
        </details>
      )}
      {breakdown.length > 0 && (
        <details className="d12-fold">
          <FoldTitle>
            {words.breakdown} ({breakdown.length})
          </FoldTitle>
          <PartList parts={breakdown} texts={texts} />
        </details>
      )}
    </>
  )
}

function PartList({ parts, texts }: { readonly parts: readonly TallyPart[]; readonly texts: Texts }) {
  const words = texts.indicator
  const { decimals } = useSession().state.question.settings
  return (
    <ul className="d12-parts">
      {parts.map((part) => (
        <li key={part.name} className="d12-row">
          <span className="d12-grow">
            <Told>{part.name}</Told>
          </span>
          <span className="d12-value-text">
            {words.share(part.numerator, part.denominator, decimals)}
            {part.undetermined > 0 && <span className="d12-muted"> · {words.undetermined(part.undetermined)}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}

function How({ assessment, texts }: { readonly assessment: Assessment; readonly texts: Texts }) {
  const words = texts.indicator
  const { told } = useSession().language
  const id = assessment.indicator
  const indicator = INDICATORS[id]
  const exemption = (told?.exemptions ?? EXEMPTIONS)[id]
  return (
    <details className="d12-fold" open={!assessment.tally}>
      <FoldTitle>{words.how}</FoldTitle>
      <p lang="vi">{indicator.name}.</p>
      <p>{told?.reads[id] ?? indicator.reads}</p>
      {exemption && (
        <p>
          <b>{words.exemption}:</b> {exemption}
        </p>
      )}
      {indicator.ageDate === 'none' && <p className="d12-muted">{words.noAge}</p>}
      <Source assessment={assessment} texts={texts} />
    </details>
  )
}

function Source({ assessment, texts }: { readonly assessment: Assessment; readonly texts: Texts }) {
  const words = texts.indicator
  const { indicator, horizon, target } = assessment
  const section = words.section(target.section)
  if (target.kind === 'silent') {
    return (
      <p className="d12-muted">
        {section}: {words.noTarget}.
      </p>
    )
  }
  const { carriedFrom, reference } = target.kind === 'shares' ? {} : target
  const quote = quoteOf(indicator, horizon, target)
  return (
    <>
      {quote === undefined ? (
        <p className="d12-muted">{words.ownFigure(target.section)}</p>
      ) : (
        <blockquote className="d12-quote" lang="vi">
          {words.says(quote)}
          <footer className="d12-muted">{section}</footer>
        </blockquote>
      )}
      {carriedFrom && <p className="d12-muted">{words.carried(carriedFrom)}</p>}
      {reference && <p className="d12-muted">{words.reference(`${texts.number(reference.percent)}%`, reference.source)}</p>}
    </>
  )
}
