import type { RosterKind } from '../../roster'
import { formatFraction, formatShare, formatShareRange, targetText, VERDICT_TEXT, type AssessedTarget } from '../../report'

const count = (n: number) => n.toLocaleString('vi-VN')

/** Everything the pane says, in Vietnamese. `en` has the same keys by type. */
export const vi = {
  title: 'Chỉ tiêu Đề án 12',
  number: count,
  percent: (share: number, decimals: number) => formatFraction(share, decimals),

  header: {
    horizon: 'Mốc',
    asOf: 'Ngày tính tuổi',
    asOfHint: 'ngày/tháng/năm',
    asOfUnreadable: 'Hãy gõ ngày có thật theo dạng ngày/tháng/năm, ví dụ 31/12/2026.',
    check: 'Kiểm tra',
    cancel: 'Dừng',
    settings: 'Thiết lập',
    /** Of the screens that stand in front of the result. */
    titles: { settings: 'Thiết lập' },
    back: 'Quay lại',
    bySheet: 'Ngày, mốc theo trang ThamSo của sổ tính.',
  },

  progress: {
    starting: 'Đang kết nối với Excel…',
    reading: (done: number, all: number) => `Đang đọc trang tính ${count(Math.min(done + 1, all))}/${count(all)}…`,
    opening: 'Đang đọc sổ tính…',
    judging: 'Đang tính các chỉ tiêu…',
  },

  first: {
    title: 'Sẵn sàng kiểm tra',
    body: 'Bấm “Kiểm tra” để đọc mọi danh sách trong sổ tính này và đối chiếu với các chỉ tiêu của kế hoạch. Không ô nào bị sửa, không dữ liệu nào rời khỏi máy.',
    noRosterYet: 'Chưa có danh sách?',
    openSample: 'Mở tệp mẫu',
    sampleByHand: 'Bản Excel này không tự mở được tệp mẫu. Hãy tải về rồi mở:',
    sampleFile: 'duc-pho-2024.xlsx',
    looked: (sheets: readonly string[]) => `Đã xem: ${sheets.join('; ')}.`,
    sheet: (name: string, rows: number, columns: number) =>
      rows === 0 ? `${name} (trống)` : `${name} (${count(rows)} dòng, ${count(columns)} cột)`,
  },

  summary: {
    label: 'Tóm tắt kết quả',
    met: (met: number, all: number) => `${met} trên ${all} chỉ tiêu đạt`,
    metWord: 'chỉ tiêu đạt',
    read: (rosters: number, people: number, communes: number) =>
      `${count(rosters)} danh sách · ${count(people)} người · ${count(communes)} xã, phường`,
    asked: (horizon: number, day: string, profile: string) => `Mốc ${horizon} · tính đến ${day} · ${profile}`,
    chart: 'Số chỉ tiêu theo kết luận',
    statedDay: 'Ngày tính theo ngày ghi trong sổ tính; muốn tính đến ngày khác thì gõ ở ô “Ngày tính tuổi”.',
    stale: 'Sổ tính đã thay đổi sau lần kiểm tra này.',
    recheck: 'Kiểm tra lại',
  },

  tabs: { indicators: 'Chỉ tiêu', data: 'Dữ liệu', forecast: 'Dự báo', report: 'Báo cáo', functions: 'Hàm', lists: 'Các phần của ngăn' },

  groups: {
    unmet: 'Chưa đạt',
    'in-progress': 'Đang phấn đấu',
    unsure: 'Chưa đủ dữ liệu, cần xác nhận',
    met: 'Đạt',
    'not-applicable': 'Không áp dụng',
  },
  legend: {
    unmet: (n: number) => `${n} chưa đạt`,
    'in-progress': (n: number) => `${n} đang phấn đấu`,
    unsure: (n: number) => `${n} chưa rõ`,
    met: (n: number) => `${n} đạt`,
    'not-applicable': (n: number) => `${n} không áp dụng`,
  },
  verdict: VERDICT_TEXT,

  indicator: {
    name: undefined as Readonly<Record<string, string>> | undefined,
    share: (numerator: number, denominator: number, decimals: number): string => formatShare(numerator, denominator, decimals),
    shareRange: (least: number, most: number, denominator: number, decimals: number): string =>
      formatShareRange(least, most, denominator, decimals),
    target: (target: AssessedTarget): string => targetText(target),
    targetIs: (text: string) => `mục tiêu ${text}`,
    ownFigure: (sheet: string) => `Mức do người dùng đặt ở trang ${sheet}.`,
    noTarget: 'kế hoạch không nêu mức ở mốc này',
    shortfall: (n: number) => `còn thiếu ${count(n)}`,
    possible: (least: number, most: number) => `có thể ${count(least)}–${count(most)}`,
    ageDay: (day: string) => `tuổi tính đến ${day}`,
    ageAtDecision: 'tuổi tính tại ngày quyết định',
    noAge: 'không xét tuổi',
    bar: (value: string, target: string) => `Hiện có ${value}; mục tiêu ${target}`,
    barUndetermined: (n: number) => `; ${count(n)} trường hợp chưa rõ`,
    how: 'Cách tính',
    section: (section: string) => `Mục ${section} của kế hoạch`,
    says: (words: string) => `“${words}”`,
    exemption: 'Ngoại lệ',
    carried: (year: number) => `Mốc này không có con số riêng: dùng tiếp mức của mốc ${year}.`,
    reference: (percent: string, source: string) => `${source}: ${percent} (để tham khảo).`,
    parts: 'Chi tiết theo nhóm',
    breakdown: 'Bảng chi tiết hơn',
    partsAllMustPass: 'Chỉ tiêu đạt khi mọi nhóm đều đạt.',
    undetermined: (n: number) => `chưa rõ ${count(n)}`,
    noNumber: 'Chưa tính được số liệu',
    stale: 'Danh sách đã sửa sau lần tính này:',
    needsRoster: (kinds: string) => `Chưa thấy danh sách cần cho chỉ tiêu này: ${kinds}.`,
    needsColumn: (what: string) => `Danh sách chưa có cột cần thiết: ${what}.`,
  },

  members: {
    counts: 'Được tính',
    not: 'Không được tính',
    undetermined: 'Chưa rõ',
    'left-out': 'Không xét',
    choose: 'Nhóm người',
    list: (group: string, n: number) => `${group}: ${count(n)}`,
    goTo: (name: string, cell: string) => `Đến ô ${cell}: ${name}`,
    previous: 'Người trước',
    next: 'Người sau',
    position: (index: number, all: number) => (index < 0 ? `${count(all)}` : `${count(index + 1)}/${count(all)}`),
    copy: 'Chép danh sách',
    more: (n: number) => `Xem thêm ${count(n)}`,
    maybeOutside: 'có thể không thuộc diện tính',
    columns: ['TT', 'Họ và tên', 'Chi tiết', 'Lý do', 'Ô'] as readonly string[],
  },

  corrections: {
    written: (n: number) => `Đã ghi ${count(n)} ô.`,
    undo: 'Hoàn tác',
    undone: (n: number) => `Đã trả lại ${count(n)} ô như cũ.`,
  },

  marks: {
    put: 'Đánh dấu trên sheet',
    putAgain: 'Đánh dấu lại',
    clear: 'Bỏ đánh dấu',
    done: (n: number) => `Đã đánh dấu ${count(n)} ô. Màu ô của bạn không bị thay đổi.`,
    cleared: 'Đã bỏ mọi đánh dấu của Đề án 12.',
    none: 'Không có ô nào cần đánh dấu.',
    otherPeople: (ids: readonly string[]) =>
      ids.length === 0 ? '' : `${ids.join(', ')} cần thêm người trẻ hoặc cán bộ nữ: không dòng nào phải sửa nên không đánh dấu từng người.`,
    old: 'Các dấu đang có là của kết quả trước; bấm “Đánh dấu lại” để theo kết quả này.',
    legend: 'Màu đánh dấu',
    colour: { unmet: 'cần thay đổi để đạt', missing: 'thiếu dữ liệu', undetermined: 'chưa rõ' },
  },

  notices: {
    dismiss: 'Đóng thông báo',
    cancelled: 'Đã dừng. Kết quả lần trước được giữ nguyên.',
    copied: (n: number) => `Đã chép ${count(n)} dòng.`,
    copyRefused: 'Trình duyệt không cho chép. Hãy bấm vào ngăn rồi thử lại.',
    kept: 'Kết quả lần trước vẫn được giữ.',
    checked: (met: number, all: number, issues: number) =>
      `Đã kiểm tra xong: ${met} trên ${all} chỉ tiêu đạt, ${count(issues)} ô cần xem lại.`,
    sheetsMade: (sheets: readonly string[]) => `Đã tạo ${sheets.join(', ')}. Sửa các trang này rồi lần kiểm tra sau sẽ theo.`,
    emptyWorkbook: 'Sổ tính đang trống. Hãy mở tệp có danh sách cán bộ, hoặc dán danh sách vào một trang tính, rồi bấm “Kiểm tra”.',
    noRoster:
      'Không nhận ra danh sách nào. Một danh sách cần có dòng tiêu đề (ví dụ: Họ và tên, Ngày sinh, Chức vụ, Đơn vị) và mỗi người một dòng. Xem thẻ “Dữ liệu” để biết bảng nào đã được xem và vì sao không dùng.',
    bug: 'Có lỗi trong lúc tính. Hãy báo cho người phụ trách phần mềm dòng sau:',
    settingsNotKept: 'Không lưu được thiết lập vào sổ tính này; thiết lập chỉ có hiệu lực đến khi đóng ngăn.',
  },

  faults: {
    'protected-sheet': (sheet?: string) =>
      `${sheet ? `Trang tính “${sheet}” đang được bảo vệ.` : 'Trang tính đang được bảo vệ.'} Hãy bỏ bảo vệ (thẻ Xem lại › Bỏ bảo vệ trang tính) rồi thử lại.`,
    'cell-being-edited': () => 'Có một ô đang được sửa. Hãy nhấn Enter hoặc Esc trong ô đó rồi thử lại.',
    'sheet-missing': (sheet?: string) =>
      `${sheet ? `Không còn trang tính “${sheet}”.` : 'Một trang tính không còn nữa.'} Có thể nó vừa bị xóa hoặc đổi tên. Hãy bấm “Kiểm tra” để đọc lại.`,
    'read-only': () => 'Sổ tính đang mở ở chế độ chỉ đọc. Hãy lưu thành bản khác rồi thử lại.',
    'too-large': (sheet?: string) =>
      `${sheet ? `Trang tính “${sheet}”` : 'Sổ tính'} quá lớn để đọc trong một lần. Hãy xóa các dòng, cột trống có định dạng ở cuối trang rồi thử lại.`,
    'not-supported': () => 'Bản Excel này chưa hỗ trợ thao tác vừa rồi. Các chức năng khác vẫn dùng được; hãy cập nhật Excel nếu có thể.',
    'changed-meanwhile': (sheet?: string, cell?: string) =>
      `${sheet ? `${cell ? `Ô ${cell} ở trang tính` : 'Trang tính'} “${sheet}”` : 'Sổ tính'} vừa thay đổi nên chưa ghi gì cả. Hãy kiểm tra lại rồi làm lại.`,
    'cell-not-empty': (sheet?: string) =>
      `Ô đang chọn${sheet ? ` ở trang tính “${sheet}”` : ''} không trống nên chưa chèn gì cả. Hãy chọn một ô trống rồi thử lại.`,
    'no-response': () => 'Excel không trả lời. Có thể Excel đang bận tính hoặc đang mở một hộp thoại; hãy đóng hộp thoại rồi thử lại.',
    'name-taken': (sheet?: string) =>
      `${sheet ? `Đã có trang tính “${sheet}”.` : 'Đã có trang tính cùng tên.'} Hãy đổi tên trang đó rồi thử lại.`,
    unknown: () => 'Excel báo một lỗi chưa rõ. Hãy thử lại; nếu vẫn lỗi, hãy đóng rồi mở lại sổ tính.',
  },

  startup: {
    'not-in-excel': 'Ngăn này cần mở bên trong Excel.',
    'office-not-loaded': 'Không tải được thư viện Office. Hãy kiểm tra kết nối tới máy chủ của phần bổ trợ, rồi đóng và mở lại ngăn này.',
    'too-old': 'Bản Excel này quá cũ. Cần Microsoft 365, Excel 2021, Excel 2024, Excel cho Mac hoặc Excel trên web.',
  },

  kindNames: {
    'key-cadres': 'Cán bộ chủ chốt cấp xã',
    committee: 'Ban Chấp hành, cấp ủy',
    appointments: 'Bổ nhiệm, giới thiệu ứng cử',
    delegates: 'Đại biểu Hội đồng nhân dân',
    organisations: 'Tổ chức đảng trực thuộc',
    'town-leaders': 'Lãnh đạo chủ chốt thị xã',
    planning: 'Quy hoạch cán bộ',
    units: 'Danh mục xã, phường',
  } satisfies Readonly<Record<RosterKind, string>>,
  partFailed: 'Phần này không mở được. Kết quả kiểm tra vẫn còn; hãy đóng rồi mở lại ngăn để thử lại.',
}

export type Texts = typeof vi
