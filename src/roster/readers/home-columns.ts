import { columnsOf, fieldAt, openField, readText, type Field, type RowContext } from './fields'

/** Quê quán, else nơi sinh; "An Tây" | "Đức Chánh" | "Mộ Đức" in columns of their own are one place, the smallest first. */
export function openHome(context: RowContext): Field<string> | undefined {
  const parts = [...columnsOf(context, 'home-town')]
    .sort(({ reading: one }, { reading: other }) => one.part! - other.part!)
    .map(({ reading }) => fieldAt(context, 'home-town', reading.column, readText))
  const [first] = parts
  if (!first || parts.length === 1) return first ?? openField(context, 'birth-place', readText)
  return {
    ...first,
    fact(row) {
      const facts = parts.map((part) => part.fact(row))
      const broken = facts.find(({ state }) => state === 'unreadable')
      const words = facts.flatMap((fact) => (fact.state === 'known' ? [fact.value] : []))
      return broken ?? (words.length > 0 ? { state: 'known', value: words.join(', ') } : facts[0]!)
    },
  }
}
