const FEW = 64

/** A list of 32-bit whole numbers that grows. A plain array of as many takes twice the room, and several times that while it grows. */
export class Numbers {
  values = new Int32Array(FEW)
  length = 0

  push(number: number): void {
    const place = this.lengthen(1)
    this.values[place] = number
  }

  /** Makes room for more, all 0; where they begin. */
  lengthen(by: number): number {
    const place = this.length
    this.length += by
    if (this.length > this.values.length) {
      const longer = new Int32Array(this.length * 2)
      longer.set(this.values)
      this.values = longer
    }
    return place
  }
}
