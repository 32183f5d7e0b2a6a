import { ApiError } from '../wire'
import { ExcelCollection, ExcelObject } from './excel-object'
import type { Session } from './session'

/** The add-in's document settings. The book keeps each value as its JSON text. */
export class Settings extends ExcelCollection<Setting> {
  readonly $type = 'SettingCollection'
  constructor(private readonly session: Session) {
    super()
  }
  $items(): readonly Setting[] {
    return [...this.session.book.settings().keys()].map((key) => new Setting(this.session, key))
  }
  /** Replaces what is there under the key. */
  add(key: string, value: unknown): Setting {
    const setting = new Setting(this.session, key)
    setting.value = value
    return setting
  }
  getItem(key: string): Setting {
    const setting = this.getItemOrNullObject(key)
    if (!setting) throw new ApiError('ItemNotFound', 'SettingCollection.getItem')
    return setting
  }
  getItemOrNullObject(key: string): Setting | null {
    return this.session.book.settings().has(key) ? new Setting(this.session, key) : null
  }
}

class Setting extends ExcelObject {
  readonly $type = 'Setting'
  constructor(
    private readonly session: Session,
    private readonly name: string,
  ) {
    super()
  }
  override get $identity() {
    return { _Id: this.name }
  }
  get key(): string {
    return this.name
  }
  get value(): unknown {
    const text = this.session.book.settings().get(this.name)
    if (text === undefined) throw new ApiError('ItemNotFound', 'Setting.value')
    return readJson(text)
  }
  set value(value: unknown) {
    this.session.book.setSetting(this.name, JSON.stringify(value))
  }
  delete(): void {
    this.session.book.setSetting(this.name, undefined)
  }
}

/** A setting that something else wrote may be plain text. */
const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
