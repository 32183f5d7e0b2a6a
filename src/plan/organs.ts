import type { Organs, Profile } from './register'

/** The bodies of thị xã Đức Phổ as the plan names them; recipients are the plan's own "Nơi nhận". */
export const TOWN: Organs = {
  committee: 'Thị ủy',
  superiorHead: 'ĐẢNG BỘ TỈNH QUẢNG NGÃI',
  issuerHead: 'THỊ ỦY ĐỨC PHỔ',
  standingCommittee: 'Ban Thường vụ Thị ủy',
  place: 'Đức Phổ',
  reportSymbol: 'BC/TU',
  signedFor: 'T/M BAN THƯỜNG VỤ',
  signedAs: 'BÍ THƯ',
  recipients: [
    'Thường trực Tỉnh ủy (báo cáo)',
    'Ban Tổ chức Tỉnh ủy (báo cáo)',
    'TT HĐND thị xã, UBND thị xã',
    'Các cơ quan TMGV Thị ủy, TT Chính trị thị xã',
    'Mặt trận, các tổ chức chính trị - xã hội thị xã',
    'Các đảng ủy, chi bộ trực thuộc Thị ủy',
    'Các đồng chí Thị ủy viên',
    'Lưu Văn phòng thị xã',
  ],
}

/** A starting point for a commune-level party committee since 01/7/2025; the ward's own name replaces the sample. */
const COMMUNE_SINCE_JULY_2025: Organs = {
  committee: 'Đảng ủy',
  superiorHead: 'ĐẢNG BỘ TỈNH QUẢNG NGÃI',
  issuerHead: 'ĐẢNG ỦY PHƯỜNG ĐỨC PHỔ',
  standingCommittee: 'Ban Thường vụ Đảng ủy',
  place: 'Đức Phổ',
  reportSymbol: 'BC/ĐU',
  signedFor: 'T/M BAN THƯỜNG VỤ',
  signedAs: 'BÍ THƯ',
  recipients: [
    'Thường trực Tỉnh ủy (báo cáo)',
    'Ban Tổ chức Tỉnh ủy (báo cáo)',
    'Thường trực HĐND, UBND phường',
    'Các đảng bộ, chi bộ trực thuộc Đảng ủy',
    'Các đồng chí Đảng ủy viên',
    'Lưu Văn phòng Đảng ủy',
  ],
}

/** The words of reports are apart from the profile itself: formulas never print them. */
export function organsOf({ id }: Profile): Organs {
  return id === 'duc-pho-2022' ? TOWN : COMMUNE_SINCE_JULY_2025
}
