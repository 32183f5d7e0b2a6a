import type { AppointmentForm, Council, Fact, Gender, HeldPost, Level, PartialDate, PersonRow, Serial, UnitMatch } from '../records'
import type { CellRef } from '../sheet'
import { EMPTY, withCell, type Field } from './fields'
import type { HeldPosts } from './held-posts'
import type { HomeUnitFinder } from './homes'
import type { Stand } from './places'
import type { Numbers } from './numbers'
import { Told } from './teller'
import type { Section } from '../tables/rows'

/** What the rows of a table say of one thing, and in which cell; the sheet's own cells are not kept. */
export class FactColumn<T> extends Told<Fact<T>> {
  /** `pointed`: the cell of a known fact is told too. */
  constructor(
    private readonly sheet: string,
    private readonly field: Field<T>,
    private readonly pointed = false,
  ) {
    super(field.said)
  }

  get column(): number | undefined {
    return this.field.column
  }

  /** Reads the rows that were not read yet. */
  readDown(rows: Numbers, sections: readonly Section[]): void {
    const from = this.lengthen(rows.length - this.length)
    for (let place = from; place < rows.length; place++) this.values[place] = this.field.read(rows.values[place]!, sections)
  }

  at(place: number, row: number): Fact<T> {
    const fact = this.of(place)
    return this.pointed || fact === EMPTY ? withCell(fact, this.sheet, row, this.column) : fact
  }
}

/** Of those who left, or may have. */
export interface Left {
  readonly until?: Serial | undefined
  readonly remarks: readonly string[]
}

/** Everything the rows of one table say of their people, each thing in the order of the rows; the sheet's own cells are not kept. */
export interface PeopleColumns {
  readonly sheet: string
  readonly nameColumn: number
  readonly rows: Numbers
  readonly names: readonly string[]
  readonly idNumbers: readonly (string | undefined)[]
  readonly posts: Told<HeldPosts>
  readonly stands: Told<Stand>
  /** By place in the table, since they are few. */
  readonly left: ReadonlyMap<number, Left>
  readonly hiddenRows: ReadonlySet<number>
  readonly homeUnitOf: HomeUnitFinder
  readonly facts: Facts
}

/** What the cells of a row tell, each by itself. */
export interface Facts {
  readonly birth: FactColumn<PartialDate>
  readonly gender: FactColumn<Gender>
  readonly organisation: FactColumn<string>
  readonly council: FactColumn<Council>
  readonly homeTown: FactColumn<string>
  readonly local: FactColumn<boolean>
  readonly degree: FactColumn<Level>
  readonly theory: FactColumn<Level>
  readonly administration: FactColumn<Level>
  readonly language: FactColumn<Level>
  readonly updateCourse: FactColumn<boolean>
  readonly standingCommittee: FactColumn<boolean>
  readonly managedByStandingCommittee: FactColumn<boolean>
  readonly decisionDate: FactColumn<PartialDate>
  readonly appointmentForm: FactColumn<AppointmentForm>
  readonly partyDate: FactColumn<PartialDate>
}

const NO_REMARKS: readonly string[] = []

/** The people of a table: columns as long as its list, and a person only where somebody asks for one. */
export class People {
  private everybody: readonly PersonRow[] | undefined

  constructor(private readonly columns: PeopleColumns) {}

  /** As many as have been read. */
  get length(): number {
    return this.columns.stands.length
  }

  at(place: number): PersonRow {
    return new PersonView(this.columns, place)
  }

  /** Of a table read to its end. */
  get all(): readonly PersonRow[] {
    return (this.everybody ??= Array.from({ length: this.length }, (_, place) => this.at(place)))
  }
}

/** A place in the columns: no copies of what they say. */
class PersonView implements PersonRow {
  constructor(
    private readonly of: PeopleColumns,
    private readonly place: number,
  ) {}

  get ref(): CellRef {
    return { sheet: this.of.sheet, row: this.of.rows.values[this.place]!, column: this.of.nameColumn }
  }
  get name(): string {
    return this.of.names[this.place]!
  }
  get idNumber(): string | undefined {
    return this.of.idNumbers[this.place]
  }
  get posts(): readonly HeldPost[] {
    return this.of.posts.of(this.place).held
  }
  get postText(): string {
    return this.of.posts.of(this.place).text
  }
  get unit(): Fact<UnitMatch> {
    return this.of.stands.of(this.place).fact
  }
  get homeUnit(): Fact<UnitMatch> {
    const home = this.homeTown
    if (home.state !== 'known') return home
    const { homeUnitOf, facts } = this.of
    return homeUnitOf(home.value) ?? { state: 'unreadable', at: { ...this.ref, column: facts.homeTown.column! }, text: home.value }
  }
  get birth(): Fact<PartialDate> {
    return this.told(this.of.facts.birth)
  }
  get gender(): Fact<Gender> {
    return this.told(this.of.facts.gender)
  }
  get organisation(): Fact<string> {
    return this.told(this.of.facts.organisation)
  }
  get council(): Fact<Council> {
    return this.told(this.of.facts.council)
  }
  get homeTown(): Fact<string> {
    return this.told(this.of.facts.homeTown)
  }
  get local(): Fact<boolean> {
    return this.told(this.of.facts.local)
  }
  get degree(): Fact<Level> {
    return this.told(this.of.facts.degree)
  }
  get theory(): Fact<Level> {
    return this.told(this.of.facts.theory)
  }
  get administration(): Fact<Level> {
    return this.told(this.of.facts.administration)
  }
  get language(): Fact<Level> {
    return this.told(this.of.facts.language)
  }
  get updateCourse(): Fact<boolean> {
    return this.told(this.of.facts.updateCourse)
  }
  get standingCommittee(): Fact<boolean> {
    return this.told(this.of.facts.standingCommittee)
  }
  get managedByStandingCommittee(): Fact<boolean> {
    return this.told(this.of.facts.managedByStandingCommittee)
  }
  get decisionDate(): Fact<PartialDate> {
    return this.told(this.of.facts.decisionDate)
  }
  get appointmentForm(): Fact<AppointmentForm> {
    return this.told(this.of.facts.appointmentForm)
  }
  get partyDate(): Fact<PartialDate> {
    return this.told(this.of.facts.partyDate)
  }
  get countsUntil(): Serial | undefined {
    return this.of.left.get(this.place)?.until
  }
  get remarks(): readonly string[] {
    return this.of.left.get(this.place)?.remarks ?? NO_REMARKS
  }
  get hidden(): true | undefined {
    return this.of.hiddenRows.has(this.of.rows.values[this.place]!) || undefined
  }
  get why(): string | undefined {
    return this.of.stands.of(this.place).why
  }

  private told<T>(column: FactColumn<T>): Fact<T> {
    return column.at(this.place, this.of.rows.values[this.place]!)
  }
}
