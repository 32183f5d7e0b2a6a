const count = (n: number) => n.toLocaleString('vi-VN')

/** Words of tabs that are not looked at first. */
export const forecastTexts = {
  explain: 'Vẫn những người này, không ai thêm, không ai nghỉ: tỷ lệ thay đổi thế nào khi tuổi tăng lên.',
  indicator: 'Chỉ tiêu',
  chart: 'Tỷ lệ (cột) và số được tính (con số) tại ngày 31/12 từng năm; vạch ngang là mục tiêu của mốc gần nhất.',
  table: 'Số liệu từng năm',
  horizon: (year: number, day: string) => `Mốc ${year} (ngày ${day})`,
  change: (n: number) => `Muốn đạt cần thêm ít nhất ${count(n)}.`,
  leaves: (n: number) => `Đến lúc ấy không còn được tính: ${count(n)}`,
  nobodyLeaves: 'Không ai đang được tính mà ra khỏi diện tính.',
  from: (day: string) => `từ ngày ${day}`,
  nothingAhead: 'Không còn mốc nào ở phía trước ngày tính này.',
}

export const functionTexts = {
  explain: 'Chọn một hàm, điền các ô rồi bấm “Chèn vào ô đang chọn”.',
  notLoaded: 'Không tải được danh mục hàm. Hãy đóng rồi mở lại ngăn này.',
  seek: 'Tìm hàm',
  noneFound: 'Không có hàm nào hợp với các chữ này.',
  optional: 'có thể bỏ trống',
  fromSelection: (parameter: string) => `Lấy vùng đang chọn cho ${parameter}`,
  insert: 'Chèn vào ô đang chọn',
  example: 'Ví dụ trên dữ liệu này',
  preview: 'Xem trước:',
  previewNeedsCheck: 'hãy bấm “Kiểm tra” để đọc dữ liệu.',
  previewMissing: (parameter: string) => `còn thiếu ${parameter}.`,
  previewUnknownRange: (reference: string) => `không biết ${reference} ở trang tính nào; hãy ghi kèm tên trang.`,
  previewMore: (n: number) => `và ${count(n)} dòng nữa`,
  guide: (name: string) => `Hướng dẫn về ${name}`,
}
