/** Words of what is to be looked at before the verdicts. */
export const attentionTexts = {
  otherDay: (day: string, unit: string) =>
    `Danh sách ghi các đơn vị không có vào ngày ${day} (chẳng hạn “${unit}”), nên chưa biết ai ở xã, phường nào. Nếu danh sách được lập khi các đơn vị ấy còn hoạt động, hãy đổi ngày tính tuổi.`,
  countAt: (day: string) => `Tính đến ${day}`,
  copied: (kind: string, sheets: string) =>
    `Các danh sách “${kind}” (${sheets}) đang được gộp chung mà phần lớn người trùng nhau. Nếu có bảng là bản cũ hoặc bản sao, hãy chọn “Không dùng bảng này” ở bảng ấy.`,
  seeRosters: 'Xem các danh sách',
}
