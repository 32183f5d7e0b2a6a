import type { NoTally } from '../indicators'
import type { RosterKind } from '../roster'
import type { Verdict } from './verdict'

export const NO_TARGET = 'Kế hoạch không đặt mức cho chỉ tiêu này tại mốc đang xét.'

/** Nobody to count among, or nothing to count, is no failing of the roster; a missing list or column is. */
export function verdictWithout(why: NoTally): Verdict {
  return why.kind === 'nobody' || why.kind === 'no-figure' ? 'not-applicable' : 'insufficient-data'
}

/** One sentence, for the pane and under a formula's result. */
export function reasonOf(why: NoTally): string {
  switch (why.kind) {
    case 'nobody':
    case 'no-figure':
      return why.reason
    case 'no-column':
      return `Danh sách chưa có ${why.what}.`
    case 'no-roster':
      return `Chưa có danh sách ${why.needs.map((kind) => ROSTER_NAMES[kind]).join(' hoặc ')}${why.whose ? ` của ${why.whose}` : ''}.`
  }
}

/** What a roster of each kind is called when it is missing. */
export const ROSTER_NAMES: Readonly<Record<RosterKind, string>> = {
  'key-cadres': 'cán bộ chủ chốt xã, phường',
  committee: 'ban chấp hành, chi ủy',
  appointments: 'bổ nhiệm, giới thiệu ứng cử',
  delegates: 'đại biểu Hội đồng nhân dân',
  organisations: 'tổ chức đảng trực thuộc',
  'town-leaders': 'lãnh đạo thị xã',
  planning: 'quy hoạch cán bộ',
  units: 'đơn vị xã, phường',
}
