/** Rows of one sheet that are fetched together; rows count from the used range's first. */
export interface Block {
  readonly sheet: number
  readonly row: number
  readonly rows: number
}

/**
 * Cuts used ranges into loads of at most `budget` cells, each one round trip. Small sheets share a load; a large one is cut by rows.
 * Worked case: sheets of 10 × 5, 1,000 × 10 and 10 × 5 with a budget of 6,000: the first and 595 rows of the second; the other 405 and the third.
 */
export function planLoads(
  sizes: readonly { readonly rows: number; readonly columns: number }[],
  budget: number,
): readonly (readonly Block[])[] {
  const loads: Block[][] = []
  let load: Block[] = []
  let left = budget
  const close = (): void => {
    if (load.length > 0) loads.push(load)
    load = []
    left = budget
  }
  sizes.forEach(({ rows, columns }, sheet) => {
    let row = 0
    while (row < rows) {
      if (left < columns && load.length > 0) close()
      const take = Math.min(rows - row, Math.max(1, Math.floor(left / columns)))
      load.push({ sheet, row, rows: take })
      left -= take * columns
      row += take
    }
  })
  close()
  return loads
}
