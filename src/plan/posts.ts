import { COMMUNE_POSTS, TOWN_POSTS, type HoldingWords, type PostCode, type PostType } from './register'

const SECRETARY = ['Bí thư', 'BT'] as const
const DEPUTY_SECRETARY = [
  'Phó Bí thư', 'P. Bí thư', 'Phó BT', 'P.BT', 'PBT', 'P.BTTT', 'Phó BTTT',
  'Phó Bí thư Thường trực', 'Phó Bí thư TT', 'Phó BT Thường trực', 'Phó BT TT', 'PBT Thường trực', 'PBT TT', 'PBTTT',
] as const // prettier-ignore
const CHAIR = ['Chủ tịch', 'CT'] as const
const DEPUTY_CHAIR = [
  'Phó Chủ tịch',
  'P. Chủ tịch',
  'Phó CT',
  'P.CT',
  'PCT',
  'Phó Chủ tịch Thường trực',
  'Phó Chủ tịch TT',
  'PCT Thường trực',
  'PCT TT',
] as const

const COUNCIL = ['Hội đồng nhân dân', 'HĐND'] as const
/** "Chủ tịch UB" is the committee of the people; the Front's "Chủ tịch UBMTTQ" is another word, so wordings are matched whole. */
const PEOPLES_COMMITTEE = ['Ủy ban nhân dân', 'UBND', 'UB'] as const
const COMMUNE_ITSELF = ['xã', 'phường', 'thị trấn'] as const
const TOWN_ITSELF = ['thị xã', 'TX'] as const
const PARTY_COMMITTEE = ['Đảng ủy', 'Đảng bộ', 'cấp ủy', 'ĐU', 'ĐB'] as const
const TOWN_COMMITTEE = ['Thị ủy', 'TU'] as const

const joined = (ranks: readonly string[], bodies: readonly string[]): readonly string[] =>
  ranks.flatMap((rank) => bodies.map((body) => `${rank} ${body}`))

/** People write the short forms without a space too: "CTUBND", "PCTHĐND". */
const runTogether = (wordings: readonly string[]): readonly string[] =>
  wordings.flatMap((wording) => (/^(CT|PCT) (UBND|HĐND)$/.test(wording) ? [wording, wording.replace(' ', '')] : [wording]))

const ofTown = (wordings: readonly string[]): readonly string[] => joined(wordings, TOWN_ITSELF)

const chairOfCouncil = runTogether(joined(CHAIR, COUNCIL))
const deputyOfCouncil = runTogether(joined(DEPUTY_CHAIR, COUNCIL))
const chairOfCommittee = runTogether(joined(CHAIR, PEOPLES_COMMITTEE))
const deputyOfCommittee = runTogether(joined(DEPUTY_CHAIR, PEOPLES_COMMITTEE))

/** The wordings clerks use for each post; the first is its name. */
const WORDINGS: Readonly<Record<PostCode, readonly string[]>> = {
  BT: [...joined(SECRETARY, PARTY_COMMITTEE), 'BTĐU', ...SECRETARY],
  PBT: [...joined(DEPUTY_SECRETARY, PARTY_COMMITTEE), 'PBTĐU', ...DEPUTY_SECRETARY],
  'CT HĐND': chairOfCouncil,
  'PCT HĐND': deputyOfCouncil,
  'CT UBND': [...chairOfCommittee, ...joined(CHAIR, COMMUNE_ITSELF)],
  'PCT UBND': [...deputyOfCommittee, ...joined(DEPUTY_CHAIR, COMMUNE_ITSELF), 'P.CT', 'Phó CT'],
  'BT TU': [...joined(SECRETARY, TOWN_COMMITTEE), 'BTTU'],
  'PBT TU': [...joined(DEPUTY_SECRETARY, TOWN_COMMITTEE), 'PBTTU'],
  'UV BTV': [
    ...['Ủy viên Ban Thường vụ', 'Ủy viên BTV', 'UV Ban Thường vụ', 'UV BTV', 'UVBTV'].flatMap((words) => [`${words} Thị ủy`, words]),
    'Ủy viên Thường vụ', 'UV Thường vụ', 'UVTV',
  ],
  'UV BCH': [
    'Ủy viên Ban Chấp hành Đảng bộ thị xã', 'Ủy viên Ban Chấp hành', 'Ủy viên BCH', 'UV Ban Chấp hành', 'UV BCH', 'UVBCH',
    'Thị ủy viên', 'ThUV', 'TUV', 'Đảng ủy viên', 'ĐUV', 'Cấp ủy viên', 'CUV',
  ],
  'CT HĐND TX': ofTown(chairOfCouncil),
  'PCT HĐND TX': ofTown(deputyOfCouncil),
  'CT UBND TX': [...ofTown(chairOfCommittee), ...joined(CHAIR, TOWN_ITSELF)],
  'PCT UBND TX': [...ofTown(deputyOfCommittee), ...joined(DEPUTY_CHAIR, TOWN_ITSELF)],
} // prettier-ignore

const postsOf = (level: PostType['level'], codes: readonly PostCode[]): readonly PostType[] =>
  codes.map((code) => {
    const wordings = WORDINGS[code]
    return { code, name: wordings[0] ?? code, level, wordings }
  })

/** The posts the plan speaks of. Longest wording first decides: "Phó Bí thư" holds "Bí thư". */
export const POSTS: readonly PostType[] = [...postsOf('commune', COMMUNE_POSTS), ...postsOf('town', TOWN_POSTS)]

/** Words of leaving: the post, the place for good, or for somewhere else. The last may also tell of arriving or of a leave: "nghỉ chế độ thai sản". */
export const LEAVING_WORDS = {
  post: ['thôi giữ', 'thôi chức', 'thôi làm', 'thôi nhiệm vụ', 'miễn nhiệm', 'bãi nhiệm', 'cách chức', 'từ chức', 'không còn'],
  forGood: ['đã nghỉ', 'nghỉ hưu', 'về hưu', 'thôi việc', 'từ trần', 'qua đời', 'đã mất', 'chết', 'hy sinh', 'khai trừ', 'xóa tên'],
  away: [
    'nghỉ', 'thôi tham gia', 'chuyển công tác', 'đã chuyển', 'chuyển đi', 'chuyển khỏi', 'điều động đi', 'luân chuyển đi', 'tinh giản', 'chuyển về tỉnh', 'chuyển lên tỉnh', 'điều động về tỉnh', 'điều động lên tỉnh',
  ],
} as const // prettier-ignore

/** "Quyền Chủ tịch UBND", "nguyên Bí thư", "QH Phó Chủ tịch": the words of rule G11 as offices write them. */
export const HOLDING_WORDS: HoldingWords = {
  acting: ['quyền', 'q', 'phụ trách', 'pt', 'tạm quyền'],
  former: ['nguyên', 'cựu', 'cũ', 'đã thôi', 'hết nhiệm kỳ', 'trước đây', ...LEAVING_WORDS.post, ...LEAVING_WORDS.forGood],
  planned: ['dự kiến', 'quy hoạch', 'qh', 'dự nguồn', 'nguồn', 'dự bị', 'dự khuyết'],
} // prettier-ignore
