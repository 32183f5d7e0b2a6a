import { ApiError } from '../wire'

/**
 * An object of Excel's model. Every getter, setter and method on its prototype is a member that an add-in may use, under
 * Excel's own name, with as many arguments as it names (none with a default of its own: it would not be counted); members whose name begins with "$" are the host's own and cannot be reached from outside.
 */
export abstract class ExcelObject {
  abstract readonly $type: string
  /** Ids under which the client finds the object again in a later batch: `Id` or `_Id`. */
  get $identity(): Readonly<Record<string, unknown>> {
    return {}
  }
  /** Whether what it stands for is no more, as a range of a deleted sheet. */
  get $gone(): boolean {
    return false
  }
}

export abstract class ExcelCollection<Item extends ExcelObject> extends ExcelObject {
  abstract $items(): readonly Item[]

  getCount(): number {
    return this.$items().length
  }

  getItemAt(index: number): Item {
    const item = this.$items()[index]
    if (!item) throw new ApiError('InvalidArgument', `${this.$type}.getItemAt`)
    return item
  }
}
