/**
 * The names of a table's columns for the headings that stand over them: what is blank is called "Column" and its number,
 * what was there before gets a number: ["Tên", "", "tên"] → ["Tên", "Column2", "tên2"]. Excel writes such names into the cells.
 */
export function columnNames(headings: readonly string[]): string[] {
  const taken = new Set<string>()
  return headings.map((heading, place) => {
    const wanted = heading.trim() === '' ? `Column${place + 1}` : heading
    let name = wanted
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`
    taken.add(name.toLowerCase())
    return name
  })
}
