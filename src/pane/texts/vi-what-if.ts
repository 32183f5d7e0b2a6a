import { NEWCOMER_AGE } from '../../report'

/** Words of what is only imagined. */
export const whatIfTexts = {
  now: 'Hiện tại',
  title: 'Thử giả định',
  explain: 'Bỏ ra, thay hoặc thêm người để xem kết luận đổi thế nào. Không ghi gì vào sổ tính.',
  banner: (n: number) => `Đang giả định ${n} thay đổi. Số liệu ở thẻ này không phải số liệu thật; không ghi gì vào sổ tính.`,
  forget: 'Bỏ mọi giả định',
  forgetOne: (what: string) => `Bỏ giả định: ${what}`,
  person: 'Người',
  noPeople: 'Chỉ tiêu này không tính theo từng người trong danh sách nên không có gì để giả định ở đây.',
  kind: 'Thay đổi',
  kinds: { replace: 'Thay bằng người khác', remove: 'Bỏ ra khỏi danh sách', add: 'Thêm một người cùng chức vụ, cùng nơi' },
  traits: 'Người mới',
  trait: {
    young: `trẻ (${NEWCOMER_AGE} tuổi)`,
    female: 'nữ',
    qualified: 'đủ chuẩn trình độ, ngoại ngữ',
    nonlocal: 'không là người địa phương',
  },
  apply: 'Thử',
  removed: (name: string) => `bỏ ${name}`,
  replaced: (name: string, traits: string) => `thay ${name}${traits && ` bằng người ${traits}`}`,
  added: (name: string, traits: string) => `thêm một người như ${name}${traits && `, ${traits}`}`,
  changes: 'Các giả định',
  results: 'Kết luận thay đổi',
  unchanged: 'Chưa chỉ tiêu nào đổi số liệu hay kết luận.',
  fromTo: (from: string, to: string) => `${from} → ${to}`,
}
