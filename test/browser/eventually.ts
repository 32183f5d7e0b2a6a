const WITHIN_MS = 15_000
const PAUSE_MS = 100

/** Settles as soon as what is expected holds, else fails with what it said last: for what the spreadsheet draws in its own time. */
export async function eventually(expectation: () => Promise<void>): Promise<void> {
  for (const since = Date.now(); ; ) {
    try {
      return await expectation()
    } catch (error) {
      if (Date.now() - since > WITHIN_MS) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
}
