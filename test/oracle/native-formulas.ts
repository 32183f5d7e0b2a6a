import type { CountedId } from '../samples/truth'
import type { LastRows } from './clean-layout'

/** Numerator and denominator of one count, as a clerk who knows COUNTIFS and SUMPRODUCT would write them. */
export type Formulas = readonly [name: CountedId | 'CT17 thị xã' | 'CT17 số hội đồng', numerator: string, denominator: string]

/**
 * Every indicator by native formulas over the sheets of `layOutForFormulas`. Where the common formula counts otherwise than
 * the plan is read, the formula here is the stricter one: CT02 counts a decision once, CT07 and QT leave the town's own
 * organisation out, CT14 and CT16 take a blank "có nguồn cán bộ nữ" for yes, PBT TT is a phó bí thư.
 */
export function nativeFormulas(last: LastRows): readonly Formulas[] {
  const column = (sheet: keyof LastRows, letter: string): string => `${sheet}!$${letter}$2:$${letter}$${last[sheet]}`
  const [firstOfPerson, born, post, unit, type, local] = ['P', 'D', 'F', 'G', 'H', 'I'].map((letter) => column('CanBo', letter))
  const [body, bodyBorn, bodyGender, bodyStanding] = ['A', 'C', 'D', 'E'].map((letter) => column('BCH', letter))
  const [eventBorn, decided, eventOnce] = ['C', 'D', 'G'].map((letter) => column('BoNhiem', letter))
  const [name, kind, exempt, built, submitted, cell, source, standing, planned, reported] = [...'ABCDEFGHIJ'].map((letter) =>
    column('ToChuc', letter),
  )
  const units = column('DonVi', 'A')
  const [council, gender] = ['A', 'C'].map((letter) => column('HDND', letter))
  const councils = column('DSHDND', 'A')
  const [leaderBorn, seat, firstOfLeader] = ['D', 'E', 'H'].map((letter) => column('LanhDao', letter))
  const under40 = '">"&ThamSo!$B$3'
  const under35 = '">"&ThamSo!$B$4'
  const cadresWith = (letter: string, asked: string): string => `COUNTIFS(${firstOfPerson},1,${column('CanBo', letter)},${asked})`
  const cadres = `COUNTIFS(${firstOfPerson},1)`
  const seatsIn = (posts: readonly string[], line: string): string =>
    posts.map((title) => `COUNTIFS(${unit},${units},${post},"${title}",${born},${line})`).join('+')
  const womenIn = `COUNTIFS(${body},${name},${bodyGender},"Nữ")`
  const seats = (titles: string, ...also: readonly string[]): string =>
    titles
      .split(';')
      .map((title) => `COUNTIFS(${[seat, `"${title}"`, ...also].join(',')})`)
      .join('+')
  const subordinate = `(${name}<>"Đảng bộ thị xã")`
  const withCommittee = `(${kind}="ĐB")*(${exempt}<>"x")*${subordinate}`
  const withStanding = `(${standing}="x")*(${source}<>"Không")`
  const withCell = `(${kind}="CB")*(${cell}="x")*(${source}<>"Không")`
  const young = `${leaderBorn},${under40}`
  return [
    ['CT01', `COUNTIFS(${body},"Đảng bộ thị xã",${bodyBorn},${under40})`, `COUNTIFS(${body},"Đảng bộ thị xã")`],
    [
      'CT02',
      `SUMPRODUCT((YEAR(${decided})=ThamSo!$B$2)*(${eventOnce}=1)*(DATEDIF(${eventBorn},${decided},"Y")<40))`,
      `COUNTIFS(${decided},">="&DATE(ThamSo!$B$2,1,1),${decided},"<"&DATE(ThamSo!$B$2+1,1,1),${eventOnce},1)`,
    ],
    ['CT03', cadresWith('J', '">=4"'), cadres],
    ['CT04', cadresWith('K', '">=2"'), cadres],
    ['CT05', cadresWith('L', '">=2"'), cadres],
    ['CT06', cadresWith('M', '"x"'), cadres],
    ['CT07', `COUNTIFS(${built},"x",${submitted},"x",${name},"<>Đảng bộ thị xã")`, `COUNTA(${name})-1`],
    ['CT08', `COUNTIFS(${post},"BT",${local},"Không")`, `COUNTIFS(${post},"BT")`],
    ['CT09', `SUMPRODUCT(--(${seatsIn(['BT', 'CT UBND'], under40)}>0))`, `ROWS(${units})`],
    ['CT10', `COUNTIFS(${firstOfLeader},1,${young})`, `COUNTIFS(${firstOfLeader},1)`],
    ['CT11', seats('BT;PBT;PCT HĐND;PCT UBND', young), seats('BT;PBT;PCT HĐND;PCT UBND')],
    ['CT12', seats('BT;PBT', young), seats('BT;PBT')],
    [
      'CT13',
      `COUNTIFS(${firstOfPerson},1,${type},"Phường",${born},${under40},${column('CanBo', 'N')},">=3")`,
      `COUNTIFS(${firstOfPerson},1,${type},"Phường",${born},${under40})`,
    ],
    [
      'CT14',
      `SUMPRODUCT(${withStanding}*(COUNTIFS(${body},${name},${bodyStanding},"x",${bodyGender},"Nữ")>0))`,
      `SUMPRODUCT(${withStanding})`,
    ],
    ['CT15', `SUMPRODUCT(${withCommittee}*(${womenIn}*100>=20*COUNTIFS(${body},${name})))`, `SUMPRODUCT(${withCommittee})`],
    ['CT16', `SUMPRODUCT(${withCell}*(${womenIn}>0))`, `SUMPRODUCT(${withCell})`],
    ['CT17', `COUNTIFS(${gender},"Nữ")`, `COUNTA(${council})`],
    ['CT17 thị xã', `COUNTIFS(${council},"HĐND thị xã*",${gender},"Nữ")`, `COUNTIFS(${council},"HĐND thị xã*")`],
    [
      'CT17 số hội đồng',
      `SUMPRODUCT(--(COUNTIFS(${council},${councils},${gender},"Nữ")*100>35*COUNTIFS(${council},${councils})))`,
      `ROWS(${councils})`,
    ],
    ['CT18', `SUMPRODUCT(--(${seatsIn(['PBT*', 'PCT HĐND', 'PCT UBND'], under35)}>0))`, `ROWS(${units})`],
    ['QT1', `COUNTIFS(${planned},"x")`, `COUNTA(${name})-1`],
    ['QT2', `COUNTIFS(${reported},"x")`, `COUNTA(${name})-1`],
  ]
}
