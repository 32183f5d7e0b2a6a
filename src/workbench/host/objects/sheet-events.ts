import { SHEET_EVENTS } from '../events'
import type { SheetEvent } from '../events'
import type { ExcelObject } from './excel-object'
import type { Session } from './session'

interface EventSource extends ExcelObject {
  readonly $session: Session
  /** A sheet's id, or all sheets. */
  readonly $eventTarget: string
}

/** Gives a class `_RegisterActivatedEvent()`, `_UnregisterActivatedEvent()` and so on, through which the client listens. */
export const addEventMembers = (prototype: EventSource): void => {
  for (const event of Object.keys(SHEET_EVENTS) as SheetEvent[]) {
    Object.defineProperty(prototype, `_Register${event}`, {
      value(this: EventSource) {
        this.$session.events.listen(event, this.$eventTarget)
      },
    })
    Object.defineProperty(prototype, `_Unregister${event}`, {
      value(this: EventSource) {
        this.$session.events.ignore(event, this.$eventTarget)
      },
    })
  }
}
