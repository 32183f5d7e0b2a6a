import * as React from 'react'
import { MessageBarButton } from 'office-ui-fabric-react/lib/Button'
import { Message, MessageBarType } from '../message'
import { usePhase, useSession } from '../state/session'
import { useWriter } from '../state/use-writer'
import type { Notice } from '../state/state'
import type { Texts } from '../texts'
import { isCounted, score } from '../verdict-groups'

function toneOf(notice: Notice): MessageBarType {
  switch (notice.kind) {
    case 'fault':
    case 'bug':
      return MessageBarType.error
    case 'copy-refused':
    case 'settings-not-kept':
      return MessageBarType.warning
    case 'cancelled':
    case 'nothing-to-mark':
      return MessageBarType.info
    default:
      return MessageBarType.success
  }
}

function say(notice: Notice, texts: Texts): string {
  const words = texts.notices
  switch (notice.kind) {
    case 'fault':
      return texts.faults[notice.fault](notice.sheet, notice.detail)
    case 'bug':
      return `${words.bug} ${notice.message}`
    case 'cancelled':
      return words.cancelled
    case 'copy-refused':
      return words.copyRefused
    case 'settings-not-kept':
      return words.settingsNotKept
    case 'marks-cleared':
      return texts.marks.cleared
    case 'nothing-to-mark':
      return `${texts.marks.none} ${texts.marks.otherPeople(notice.unmarked)}`
    case 'sheets-made':
      return texts.notices.sheetsMade(notice.sheets)
    case 'copied':
      return words.copied(notice.count)
    case 'marked':
      return `${texts.marks.done(notice.count)} ${texts.marks.otherPeople(notice.unmarked)}`
    case 'written':
      return texts.corrections.written(notice.count)
    case 'undone':
      return texts.corrections.undone(notice.count)
  }
}

/** The one thing that was just told, with what can be done about it. */
export function Notices() {
  const { texts, state, dispatch, undoWrite } = useSession()
  const { notice, checked } = state
  const { write } = useWriter()
  if (!notice) return null
  const failed = (notice.kind === 'fault' || notice.kind === 'bug') && notice.ofCheck
  return (
    <Message
      className="d12-notice d12-told"
      messageBarType={toneOf(notice)}
      dismissButtonAriaLabel={texts.notices.dismiss}
      onDismiss={() => dispatch({ kind: 'told' })}
      actions={
        notice.kind === 'written' ? (
          <div>
            <MessageBarButton text={texts.corrections.undo} onClick={() => void write(() => undoWrite(notice.undo))} />
          </div>
        ) : undefined
      }
      data-testid="notice"
    >
      {say(notice, texts)} {failed && checked ? texts.notices.kept : ''}
    </Message>
  )
}

/** Tells a screen reader what happened; seen by nobody else. */
export function Announcer() {
  const { texts, state } = useSession()
  const { checked } = state
  const phase = usePhase()
  const words = () => {
    if (phase.kind === 'reading') return texts.progress.opening
    if (phase.kind === 'judging' || !checked) return ''
    if (checked.reading.rosters.length === 0 && !isCounted(checked.result.assessments)) return texts.notices.noRoster
    const { met, all } = score(checked.result.assessments)
    return texts.notices.checked(met, all, checked.reading.issues.length)
  }
  return (
    <div className="d12-offscreen" role="status" aria-live="polite">
      {words()}
    </div>
  )
}
