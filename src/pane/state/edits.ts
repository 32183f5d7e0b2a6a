/** Which sheets were edited since they were last read. */
export class Edits {
  private sheets: Set<string> | 'unknown' = new Set()

  get some(): boolean {
    return this.sheets === 'unknown' || this.sheets.size > 0
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
