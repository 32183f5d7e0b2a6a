import { HOLDING_WORDS, type HoldingWords, type PostType } from '../../plan'
import type { HeldPost } from '../records'
import { madeOnce } from './memo'
import { BLANK, read, type Flag, type OtherPost, type PostReading, type PostsEnd } from './reading'
import {
  BODY,
  bodyNamed,
  holdingPatterns,
  isExcludedAfter,
  isExcludedBefore,
  mayLead,
  namesNoBody,
  OTHER_BODY,
  VACANT,
  type HoldingPatterns,
} from './post-words'
import { tenureOf, type Tenure } from './tenure'
import { saysNothing, mend, tidy, wordsOf } from './text'

export interface PostContext {
  /** What the row's unit or the roster is: "PCT UBND" under "thị xã" is a town post, "UVBTV" in a ward's list is not (rule D6). */
  readonly level?: 'commune' | 'town' | undefined
  /** Words that say how a post is held (rule G11); the plan's own when left out. */
  readonly holdingWords?: HoldingWords | undefined
  /** Whether words name a unit of ours, of whatever time; left out, every commune is taken for one. */
  readonly namesUnit?: (words: string) => boolean
}

/** "PCT UBND xã Ba Động" names a commune; "xã phụ trách kinh tế" none, and "thị xã Đức Phổ" neither. */
const COMMUNE = /(?:^|[^ị] )(?:[Xx]ã|[Pp]hường|[Tt]hị trấn)(?: \p{Lu}\p{Ll}+){2}/u

/** Separators of rule S11. They are found before anything is folded away; a hyphen joins the words of one body ("TC-NV") only without spaces, a stroke the figures of a date. */
const SEPARATOR = /[,;\n\r+&()|]|\/(?! ?\d)|\s[-–—]\s|[-–—](?=\s)|(?:^|\s)(?:kiêm nhiệm|kiêm|đồng thời(?: là)?|và|cùng)(?=\s)/giu
const COMRADE = /(?:^|[\s,;])(?:đ\/c|đ\.c|đc|đồng chí)[.:]?(?=\s)/giu

/** One wording of a post, cut into words. */
interface Wording {
  readonly words: readonly string[]
  readonly post: PostType
  /** The wording itself says whose post it is: "Thị ủy", "thị xã". */
  readonly namesTown: boolean
}

/** Wordings by their first word, longest first; made once for each register. */
const lexiconOf = madeOnce((posts: readonly PostType[]): ReadonlyMap<string, readonly Wording[]> => {
  const lexicon = new Map<string, Wording[]>()
  for (const post of posts) {
    for (const text of post.wordings) {
      const words = wordsOf(text)
      if (words.length === 0) continue
      const namesTown = post.level === 'town' && /(^| )(thị (xã|ủy)|tx|tu|bttu|pbttu|thuv|tuv)( |$)/.test(words.join(' '))
      const same = lexicon.get(words[0]!) ?? []
      same.push({ words, post, namesTown })
      lexicon.set(words[0]!, same)
    }
  }
  for (const same of lexicon.values()) same.sort((a, b) => b.words.length - a.words.length)
  return lexicon
})

/**
 * The posts a cell names (rules D6, G11, K9): split first, then the longest wording at each place. "nguyên", "dự kiến", "quy hoạch" and
 * the like set aside the part they stand in, up to the next separator; posts of the Youth Union, mass organisations, party cells and
 * other bodies are no posts of ours. "Phó Chủ tịch HĐND, UBND" is two. What is unknown is told, never dropped.
 */
export function readPosts(text: string, posts: readonly PostType[], context: PostContext = {}): PostReading {
  const whole = tidy(text)
  if (saysNothing(whole)) return BLANK
  const lexicon = lexiconOf(posts)
  const held: HeldPost[] = []
  const others: OtherPost[] = []
  const flags: Flag[] = []
  const holding = holdingPatterns(context.holdingWords ?? HOLDING_WORDS)
  const vacant = VACANT.test(wordsOf(whole).join(' '))
  const parts = partsOf(mendBreaks(mend(text), lexicon), holding)
    .map((part) => timedPart(part, lexicon, holding))
    .filter(({ words, end }) => end !== undefined || words.length > 0)
  const level = context.level ?? levelNamed(parts.flatMap(({ words }) => scan(words, lexicon)))
  let rank: readonly string[] = []
  let end: PostsEnd | undefined
  /** The part before named a post that is held: an end said of it is no other's. */
  let holds = false
  const note = (said: Tenure['end'], text: string): void => {
    if (said && !end?.leaves && (said.leaves || holds)) end = { ...said, text, ...(end && !said.leaves ? { until: undefined } : {}) }
  }

  for (const [at, { shown, words, end: said }] of parts.entries()) {
    if (words.length === 0) note(said, shown)
    if (words.length === 0 || VACANT.test(words.join(' '))) continue
    const ranks = goesOn(words, parts[at + 1]?.words, lexicon)
    let found = ranks ? [] : scan(words, lexicon)
    let ranked = words
    if (found.length === 0 && rank.length > 0 && BODY.has(words[0]!)) found = scan((ranked = withRank(rank, words, lexicon)), lexicon)
    const aside = holding.setAside(words)
    if (aside !== undefined) {
      others.push({ text: shown, why: aside })
      if (aside !== 'assistant' && found.length > 0)
        flags.push({ code: 'post-former', reason: `“${shown}” không phải chức vụ đang giữ, không tính.` })
      rank = []
      holds = false
      continue
    }
    let taken = 0
    const strange = found.length > 0 && COMMUNE.test(shown) && context.namesUnit?.(shown) === false
    for (const match of found) {
      const post = settle(match, level, context.level === 'town', posts)
      if (post === undefined) continue
      taken++
      if (vacant) {
        others.push({ text: shown, why: 'vacant' })
        flags.push({ code: 'post-vacant', reason: `“${shown}” đang khuyết.` })
        continue
      }
      const acting = holding.isActing(match.before)
      // "Bí thư⏎Đoàn xã", "CT UB - MTTQ": whose post it is may stand in the next part.
      const elsewhere = strange || (match.after.length === 0 && namesNoBody(match.words) && isExcludedAfter(parts[at + 1]?.words ?? []))
      if (elsewhere || (match === found[0] && !acting && !mayLead(match.before))) {
        others.push({ text: shown, why: 'unknown' })
        break
      }
      if (acting) flags.push({ code: 'post-acting', reason: `“${shown}”: quyền hoặc phụ trách, tính là người giữ chức.` })
      if (!held.some(({ code }) => code === post.code)) held.push({ code: post.code, text: shown, acting })
    }
    if (taken === 0 && !ranks) {
      // "PCT UBND (phụ trách kinh tế)", "PCT HĐND (chuyên trách)".
      if (found.length === 0 && (isContinuation(words) || (holds && words[1] === 'trách'))) continue
      others.push({ text: shown, why: found.length > 0 || OTHER_BODY.test(` ${words.join(' ')} `) ? 'excluded' : 'unknown' })
    }
    rank = ranked.slice(0, REACH)
    holds = taken > 0
    note(said, shown)
  }
  const unknown = others.filter(({ why }) => why === 'unknown').map((other) => other.text)
  // A cell is told once: "Trưởng phòng Giáo dục và Đào tạo" is one post that nobody knows, not two.
  if (unknown.length > 0)
    flags.push({
      code: 'post-unknown',
      reason: `Chức danh “${unknown.join(' … ')}” chưa nhận diện được.`,
      suggestion: 'Sửa, hoặc thêm cách ghi này vào danh mục chức danh.',
    })
  if (end && !end.leaves && held.length > 1) end = { text: end.text }
  return read(end ? { held, others, end } : { held, others }, flags)
}

interface Part {
  readonly shown: string
  /** The words without those that tell a time. */
  readonly words: readonly string[]
  readonly end?: Tenure['end']
}

/** A part with what it says of the time of its post, or of the posts before it; "thôi giữ chức Chủ tịch UBND từ …" names its own. */
function timedPart(part: string, lexicon: ReadonlyMap<string, readonly Wording[]>, { setAside }: HoldingPatterns): Part {
  const shown = tidy(part.replace(/^\((.*)\)$/s, '$1'))
  const words = wordsOf(part)
  const tenure = tenureOf(shown, part.startsWith('('))
  if (!tenure || scan(wordsOf(tenure.said), lexicon).length > 0) return { shown, words }
  const before = wordsOf(tenure.before)
  // "Bí thư nghỉ hưu": without a day the words set the post aside.
  if (before.length > 0 && tenure.end?.until === undefined && setAside(words)) return { shown, words }
  return { shown, words: before, end: tenure.end }
}

/** "BT-CT HĐND" without spaces is two posts, "TC-NV" one body: a tight hyphen splits only before the beginning of another post. */
const TIGHT = /-(?=(?:bt|pbt|ct|pct|uv|uvbtv|ubnd|hđnd|bí|phó|chủ)(?!\p{L}))/giu

/** "Bí thư (đã nghỉ hưu)" is one part; with a day or a post in the brackets they are another. */
const BRACKETS = /\(([^()]*)\)/g
/** A bracket with a year in it is one part: commas and strokes inside belong to decisions and dates. */
const isDatedBracket = (piece: string): boolean => piece.endsWith(')') && /^\(.*(?:19|20)\d\d/s.test(piece)

function partsOf(text: string, { isSaidOfBefore }: HoldingPatterns): readonly string[] {
  return text
    .replace(COMRADE, ' ')
    .replace(BRACKETS, (whole, inside: string) => (isSaidOfBefore(wordsOf(inside)) ? ` ${inside} ` : whole))
    .split(/(\([^()]*\))/)
    .flatMap((piece) => (isDatedBracket(piece) ? [piece] : piece.replace(SEPARATOR, '\u0001').replace(TIGHT, '\u0001').split('\u0001')))
}

/** "Phó⏎Chủ tịch UBND", "Phó Bí⏎thư" as pasted from Word: a line break within the words of one post parts nothing. */
function mendBreaks(text: string, lexicon: ReadonlyMap<string, readonly Wording[]>): string {
  return text.split(/[\r\n]+/).reduceRight((below, line) => {
    const above = wordsOf(line)
    const words = [...above, ...wordsOf(below.slice(0, LONGEST_WORDING))]
    const across = above.some((first, at) =>
      lexicon
        .get(first)
        ?.some((one) => one.words.length > above.length - at && one.words.every((word, offset) => words[at + offset] === word)),
    )
    return line + (across && !/[,;+(-]\s*$/.test(line) ? ' ' : '\n') + below
  })
}

interface Match extends Wording {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

const LONGEST_WORDING = 60

/** Words further away say nothing of a post: a cell may hold thousands, and each of its posts would look through all of them. */
const REACH = 30

/** Posts from left to right, the longest wording at each place. */
function scan(words: readonly string[], lexicon: ReadonlyMap<string, readonly Wording[]>): Match[] {
  const found: Match[] = []
  let from = 0
  for (let at = 0; at < words.length; at++) {
    const wording = lexicon.get(words[at]!)?.find((candidate) => candidate.words.every((word, offset) => words[at + offset] === word))
    if (!wording) continue
    const end = at + wording.words.length
    found.push({ ...wording, before: words.slice(from, at), after: words.slice(end, end + REACH) })
    at += wording.words.length - 1
    from = at + 1
  }
  return found
}

/** "P.CT - HĐND": with the body in the next part it is another post than "P.CT" alone. */
function goesOn(words: readonly string[], next: readonly string[] = [], lexicon: ReadonlyMap<string, readonly Wording[]>): boolean {
  if (!BODY.has(next[0] ?? '')) return false
  const [first] = scan([...words.slice(0, REACH), next[0]!], lexicon)
  return first !== undefined && first.before.length === 0 && first.words.length > words.length
}

/** "UBND" after "Phó Chủ tịch HĐND": the longest beginning of the earlier part that makes a post with this body. */
function withRank(rank: readonly string[], words: readonly string[], lexicon: ReadonlyMap<string, readonly Wording[]>): readonly string[] {
  for (let kept = rank.length; kept > 0; kept--) {
    const together = [...rank.slice(0, kept), ...words]
    if (scan(together, lexicon).some((match) => match.before.length + match.words.length > kept)) return together
  }
  return words
}

/** A place or a body's second half after a separator: "xã Phổ An", "thị xã Đức Phổ", "Nội vụ". */
function isContinuation(words: readonly string[]): boolean {
  return (
    /^(xã|phường|p|x|tt|thị|tx|tỉnh|huyện|đức|phổ|nhiệm|khóa|nk|nội|từ|năm|[0-9]+)$/.test(words[0]!) ||
    /^(hđnd|ubnd)$/.test(words.join(' '))
  )
}

const namedBy = ({ words, after, namesTown }: Match): ReturnType<typeof bodyNamed> => (namesTown ? 'town' : bodyNamed(words, after))

/** Whose posts a cell speaks of, when its parts agree: "Phó Bí thư, Chủ tịch UBND thị xã" is of the town throughout. A seat on the town's committee says nothing. */
function levelNamed(matches: readonly Match[]): 'commune' | 'town' | undefined {
  const named = new Set(matches.filter(({ post }) => !isSeat(post)).map(namedBy))
  if (named.has('town')) return named.has('commune') ? undefined : 'town'
  return named.has('commune') ? 'commune' : undefined
}

const isSeat = ({ code }: PostType): boolean => code === 'UV BTV' || code === 'UV BCH'

/** "Phó CTUBND" where the register knows only "CTUBND": the word before makes it the deputy, never the chair. */
const isDeputy = ({ before }: Match): boolean => /^(phó|p)$/.test(before[before.length - 1] ?? '')

/** Which post of the register a match is, by whose body it names; undefined when it is nobody's of ours. */
function settle(match: Match, level: PostContext['level'], ofTown: boolean, posts: readonly PostType[]): PostType | undefined {
  const { namesTown } = match
  const post = isDeputy(match) ? posts.find(({ code }) => code === `P${match.post.code}`) : match.post
  if (post === undefined) return undefined
  if (isExcludedBefore(match.before) || isExcludedAfter(match.after)) return undefined
  // "Bí thư Đảng ủy UBND phường", "… các cơ quan Đảng": since 7/2025 party committees below the commune's own.
  if (/BT/.test(post.code) && /^(ubnd|hđnd|các)$/.test(match.after[0] ?? '')) return undefined
  const named = namedBy(match)
  if (named === 'other') return undefined
  const at = named ?? level
  if (post.level === 'commune') return at === 'town' ? counterpart(post, posts) : post
  // "UVBTV", "UV BCH" alone: of whichever committee the row or the words belong to; among the leaders themselves, of theirs.
  return at === 'commune' && !namesTown && !ofTown ? undefined : post
}

/** The same post one level up: "PCT UBND" and "PCT UBND TX", "BT" and "BT TU". */
function counterpart(post: PostType, posts: readonly PostType[]): PostType | undefined {
  return posts.find(({ code }) => code === `${post.code} TX` || code === `${post.code} TU`)
}
