import { ApiError } from '../wire'
import { ExcelObject } from './excel-object'

/** Whether the add-in runs, and whether its pane shows. */
export type RuntimeState = 'Inactive' | 'Background' | 'Visible'

/** What `Office.addin.showAsTaskpane()` and `hide()` ask for. */
export class AppRuntimeService extends ExcelObject {
  readonly $type = 'AppRuntimeService'
  private state: RuntimeState = 'Visible'

  constructor(private readonly tell: (state: RuntimeState) => void) {
    super()
  }

  getAppRuntimeState(): RuntimeState {
    return this.state
  }
  setAppRuntimeState(state: RuntimeState): void {
    if (!['Inactive', 'Background', 'Visible'].includes(state))
      throw new ApiError('InvalidArgument', 'AppRuntimeService.setAppRuntimeState')
    this.state = state
    this.tell(state)
  }
}
