/** What befalls a batch instead of, or before, being carried out. */
export type Fault =
  | { readonly kind: 'fail'; readonly code: string; readonly message: string }
  | { readonly kind: 'delay'; readonly milliseconds: number }
  | { readonly kind: 'silence' }

/**
 * Trouble on order, for tests: the next batch of the add-in (not the client's own housekeeping) is refused, answered
 * late or never answered, or a member is missing as in an older Excel.
 */
export class Faults {
  private queue: { readonly after: number; readonly fault: Fault }[] = []
  private readonly refused = new Set<string>()

  /** Refuses a batch whole, before anything of it is done; `after` batches are let through first. */
  failNext(code: string, { message = code, after = 0 }: { readonly message?: string; readonly after?: number } = {}): void {
    this.queue.push({ after, fault: { kind: 'fail', code, message } })
  }
  delayNext(milliseconds: number, { after = 0 }: { readonly after?: number } = {}): void {
    this.queue.push({ after, fault: { kind: 'delay', milliseconds } })
  }
  /** The batch is neither carried out nor answered. */
  silenceNext({ after = 0 }: { readonly after?: number } = {}): void {
    this.queue.push({ after, fault: { kind: 'silence' } })
  }
  /** `Range.getMergedAreasOrNullObject` fails with ApiNotFound until `reset`. */
  refuse(member: string): void {
    this.refused.add(member)
  }
  reset(): void {
    this.queue = []
    this.refused.clear()
  }

  isRefused(member: string): boolean {
    return this.refused.has(member)
  }
  /** The faults that are due for this batch; each is used once. */
  take(): readonly Fault[] {
    const due = this.queue.filter(({ after }) => after === 0).map(({ fault }) => fault)
    this.queue = this.queue.filter(({ after }) => after > 0).map(({ after, fault }) => ({ after: after - 1, fault }))
    return due
  }
}
