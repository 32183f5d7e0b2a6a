import type { HoldingWords, PostType } from '../../plan'
import { POST_ROLES, type ColumnRole, type Fact, type HeldPost, type UnitMatch } from '../records'
import { departureInPosts } from './departures'
import { columnsOf, errorFact, listDitto, report, reportFlags, type RowContext } from './fields'
import { isDitto, isEmpty } from '../grid'
import { listForeign } from './letters'
import { postInNames, splitPosted } from './name-cells'
import type { Gazetteer } from './places'
import { placePosts, type PlacedPosts } from './post-units'
import type { Section } from '../tables/rows'
import { tellCells } from './teller'
import { fold, isErrorCell, memoised, readPosts, tidy, type CellReading, type PostsEnd, type PostsValue } from '../values'

/** Whose posts "BT" and "PCT UBND" are (rule D6); undefined where only their own words tell. */
export type Tier = 'commune' | 'town' | undefined

/** What the post cells of one row say together. */
export interface HeldPosts {
  readonly held: readonly HeldPost[]
  readonly text: string
  /** The commune that the cells name. */
  readonly unit: Fact<UnitMatch> | undefined
  /** What the cells say of the end of the posts; with a day only where the person counts no longer. */
  readonly end: PostsEnd | undefined
}

interface PostColumn {
  readonly role: ColumnRole
  readonly column: number
  /** "Chủ tịch" under "Chức vụ" over "HĐND". */
  readonly body?: string | undefined
}

export interface PostReader {
  readonly columns: readonly PostColumn[]
  readonly said: HeldPosts[]
  /** Which of what is said the cells of a row say. */
  read(row: number, tier: Tier): number
  /** Of a second line of a person; `besides`: who holds other posts than those of this row. */
  more(row: number, tier: Tier, besides: boolean): HeldPosts
  /** "Phó Bí thư, Phó" above "Chủ tịch UBND", "Bí thư" above "Chi bộ thôn": posts of two lines, where one may run over both. */
  across(above: string, below: string, tier: Tier): readonly HeldPost[] | undefined
}

const NO_POSTS: readonly HeldPost[] = []
// The sections above say nothing of posts.
const NO_SECTIONS: readonly Section[] = []
const NOTHING_HELD: HeldPosts = { held: NO_POSTS, text: '', unit: undefined, end: undefined }

/** Reads the posts of a row from its columns of posts, or from the names they stand beside. */
export function openPosts(
  context: RowContext,
  { find, namesUnit }: Gazetteer,
  { posts, holdingWords }: { readonly posts: readonly PostType[]; readonly holdingWords?: HoldingWords | undefined },
): PostReader {
  const { grid, kind } = context
  const inNames = postInNames(context)
  const columns: readonly PostColumn[] = inNames === undefined ? postColumns(context) : [{ role: 'post', column: inNames } as const]
  const only = columns.length === 1 ? columns[0] : undefined
  const said = [NOTHING_HELD]

  const openTier = (level: Tier) => {
    const readWords = memoised((words: string): CellReading<PostsValue & PlacedPosts> => {
      const reading = readPosts(words, posts, { level, holdingWords, namesUnit })
      return reading.kind === 'read' ? { ...reading, value: { ...reading.value, ...placePosts(reading.value.held, words, find) } } : reading
    })

    const look = (row: number, besides: boolean): HeldPosts => {
      let held = NO_POSTS
      let text = ''
      let unit: Fact<UnitMatch> | undefined
      let end: PostsEnd | undefined
      for (const { role, column, body = '' } of columns) {
        const cell = grid.at(row, column)
        if (isEmpty(cell)) continue
        if (isErrorCell(cell)) {
          errorFact(context, role, row, column)
          continue
        }
        const meant = isDitto(cell) ? listDitto(context, role, row, column) : undefined
        const whole = grid.text(meant ?? row, column)
        const told = inNames === undefined ? whole : splitPosted(whole).posts
        if (told === '') continue
        const words = told + body
        // The letters of a name's cell are listed with the name.
        if (meant === undefined && inNames === undefined) listForeign(context, role, row, column)
        const reading = readWords(words)
        text = text === '' ? tidy(words) : `${text}; ${tidy(words)}`
        if (reading.kind === 'unreadable') report(context, reading, role, row, column)
        if (reading.kind !== 'read') continue
        // Of a committee "Ủy viên" is the usual post, and none of ours.
        if (kind !== 'committee' || !isMember(words)) reportFlags(context, reading, role, row, column)
        const here = reading.value
        held = held.length === 0 ? here.held : [...held, ...here.held]
        unit = here.unit ?? unit
        if (!here.end) continue
        const until = departureInPosts(context, here.end, !besides && columns.length === 1, role, row, column)
        end = { ...here.end, ...end, until: end?.until ?? until }
      }
      return { held, text, unit, end }
    }

    // One column of posts: the same words are the same posts.
    const cell =
      only &&
      tellCells(
        context,
        only.column,
        said,
        (row) => look(row, false),
        () => true,
      )
    return { read: (row: number): number => (cell ? cell.read(row, NO_SECTIONS) : said.push(look(row, false)) - 1), look, readWords }
  }

  const tiers = { commune: openTier('commune'), town: openTier('town'), any: openTier(undefined) }
  return {
    columns,
    said,
    read: (row, tier) => tiers[tier ?? 'any'].read(row),
    more: (row, tier, besides) => tiers[tier ?? 'any'].look(row, besides),
    across(above, below, tier) {
      const both = tiers[tier ?? 'any'].readWords(`${above}\n${below}`)
      return both.kind === 'read' ? both.value.held : undefined
    },
  }
}

function postColumns(context: RowContext): readonly PostColumn[] {
  return columnsOf(context, ...POST_ROLES).map(({ reading: { role, column }, path }) => ({
    role,
    column,
    body: /(?:\/|trong)( hđnd| ubnd)$/.exec(path.words.join(' / '))?.[1],
  }))
}

const isMember = memoised((text: string): boolean => /^(ủy viên|uv)\.?$/.test(fold(text)))
