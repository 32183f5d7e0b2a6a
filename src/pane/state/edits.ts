/** Which sheets were edited since they were last read. */
export class Edits {
  private sheets: Set<string> | 'unknown' = new Set()

  /** As the state tells it: '' for a change that may be anywhere. */
  get told(): readonly string[] {
    return this.sheets === 'unknown' ? [''] : [...this.sheets]
  }

  /** A change without a sheet's name (a sheet deleted) may be anywhere. */
  note(sheet: string): void {
    if (sheet === '') this.lose()
    else if (this.sheets !== 'unknown') this.sheets.add(sheet)
  }

  /** What to read; from here on edits count anew. */
  take(): readonly string[] | 'unknown' {
    const { sheets } = this
    this.sheets = new Set()
    return sheets === 'unknown' ? sheets : [...sheets]
  }

  /** What was taken was not read after all: only a whole look helps. */
  lose(): void {
    this.sheets = 'unknown'
  }
}
