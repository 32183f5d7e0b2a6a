import type { Sentence } from './en-told-figures'

/** Why tables, columns and rows were understood as they were; what does not fit among the units' files, the closings and the duties. */
export const ROSTER_SENTENCES: readonly Sentence[] = [
  // Columns
  ['theo tiêu đề', 'by the header'],
  ['theo từ trong tiêu đề', 'by a word in the header'],
  ['theo cả nhóm tiêu đề', 'by the headers together'],
  ['theo tiêu đề cha', 'by the header above'],
  ['theo tiêu đề, dưới “{}”', 'by the header, under “{}”'],
  ['theo tiêu đề, nghĩa ngược', 'by the header, with the opposite meaning'],
  ['theo nội dung cột', 'by the cells'],
  ['không nhận ra tiêu đề', 'header not known'],
  ['cột thứ hai của tiêu đề', 'second column of the header'],
  ['cột đánh dấu', 'marks'],
  ['cột đánh dấu dưới “{}”', 'marks under “{}”'],
  ['chi tiết của “{}”', 'detail of “{}”'],
  ['thuộc nhóm “{}”', 'of the group “{}”'],
  ['trùng vai trò với cột “{}”', 'the column “{}” means the same'],
  ['báo cáo theo năm', 'reports by year'],
  ['báo cáo không ghi năm', 'reports without a year'],
  ['chỉ có dấu, không có tên chức vụ', 'only marks, no names of posts'],
  ['chức vụ trước đây', 'earlier posts'],
  ['ghi cả quê quán và nơi ở', 'home and residence together'],
  ['ngày, tháng, năm ở nhiều cột', 'day, month and year in several columns'],
  ['nhiều trình độ trong một ô', 'several levels in one cell'],
  ['tên tách hai cột', 'the name in two columns'],
  ['không nói rõ là bồi dưỡng QLNN', 'the header does not say that it is training'],
  ['đã có cột QLNN riêng', 'there is a column of its own for administration'],
  ['do người dùng chọn', 'chosen by hand'],
  // Kinds of tables
  ['theo chỉ tiêu cần tính', 'by the target asked for'],
  ['có cột tổ chức đảng, không có cột họ tên', 'Party organisations with marks, no names of people'],
  ['có cột đơn vị, không có cột họ tên', 'units with their types, no names of people'],
  ['danh sách quy hoạch, chỉ dùng cho QT3', 'people planned for posts: used for QT3 only'],
  ['các chức vụ đều của thị xã', 'all posts are the town’s'],
  ['mọi người đều là lãnh đạo', 'everybody is a leader'],
  ['lãnh đạo của xã, phường trong tiêu đề', 'leaders of the commune in the title'],
  ['có cột của đại biểu', 'columns about delegates'],
  ['có các cột về quyết định', 'columns about decisions'],
  ['có cột tổ chức đảng và cột ủy viên', 'columns of Party organisations and of members'],
  ['có chức vụ và các cột trình độ', 'posts and levels'],
  ['có cột ủy viên', 'a column of members'],
  ['có ngày quyết định', 'dates of decisions'],
  ['có người theo từng tổ chức đảng', 'people by Party organisation'],
  ['có chức vụ và đơn vị', 'posts and units'],
  ['theo tiêu đề bảng', 'by the title of the table'],
  ['theo tên trang “{}”', 'by the name of the sheet “{}”'],
  ['Biểu thống kê số lượng, không phải danh sách từng người.', 'A table of figures, not a list of people: nothing is counted from it.'], // prettier-ignore
  ['Không có cột họ tên hay tổ chức đảng nên chưa rõ đây là danh sách gì.', 'There is no column of names of people or Party organisations, so it is not clear what this list is.'], // prettier-ignore
  ['Chưa rõ đây là danh sách gì; hãy chọn loại danh sách.', 'A list of people, but nothing says of what kind; choose the kind.'], // prettier-ignore
  ['Danh sách của nhiều nhiệm kỳ, người ứng cử, người đã thôi hoặc đoàn thể; nếu không phải, hãy chọn loại danh sách.', 'A list over several terms, of candidates, of people who left or of a mass organisation; if it is not, choose the kind.'], // prettier-ignore
  ['Tiêu đề xếp dọc nên chưa ai được đọc. Hãy chép bảng rồi Dán đặc biệt › Chuyển vị (Transpose).', 'The headers stand in a column, so nobody was read. Copy the table and paste it by Paste Special › Transpose, one person a row.'], // prettier-ignore
  ['Không có dòng tiêu đề nên chưa ai được đọc. Hãy thêm dòng tiêu đề (Họ và tên, Ngày sinh, Chức vụ …), mỗi điều một cột.', 'There is no row of headers, so nobody was read. Add a row of headers (“Họ và tên”, “Ngày sinh”, “Chức vụ” …), one thing a column.'], // prettier-ignore
  ['tháng đứng trước ngày', 'the month stands before the day'],
  ['Người dùng chọn không dùng bảng này.', 'Chosen not to be used.'],
  // Rows
  ['như dòng {}', 'as row {}'],
  ['theo ô gộp từ dòng {}', 'by the merged cell from row {}'],
  ['theo ô có chữ gần nhất phía trên, dòng {}', 'by the nearest filled cell above, row {}'],
  ['đơn vị theo dòng nhóm {}', 'unit by the section in row {}'],
  ['đơn vị theo chức vụ', 'unit by the post'],
  ['đơn vị theo tiêu đề bảng', 'unit by the title of the table'],
  ['đơn vị theo tên trang', 'unit by the name of the sheet'],
  ['đơn vị theo tên trang viết tắt', 'unit by the short name of the sheet'],
  ['đơn vị theo đầu trang', 'unit by the letterhead'],
  ['thêm chức vụ ở dòng {}', 'another post in row {}'],
  // Units' files
  ['đơn vị theo tệp', 'unit by the file'],
  ['đơn vị {}', 'unit {}'],
  ['Chưa có tệp của {}.', 'No file of {} yet.'],
  ['{} có trong {} tệp: {}.', '{} is in {} files: {}.'],
  ['{} có {} tệp cùng loại: {}.', '{} has {} files of one kind: {}.'],
  ['{}: không tìm thấy danh sách nào trong tệp.', '{}: no roster was found in the file.'],
  ['{}: không biết của đơn vị nào; ghi tên xã, phường trong tiêu đề hoặc trong tên tệp.', '{}: of no known unit; name it in the title or in the name of the file.'], // prettier-ignore
  ['{}: tên tệp là {} nhưng danh sách là của {}.', '{}: the file is named after {}, but the list is of {}.'],
  ['{}: có người của {}, không thuộc {}.', '{}: has people of {}, which is not in {}.'],
  ['{}: bộ thông số trong tệp khác: {}.', '{}: the file’s own profile differs: {}.'],
  ['{}: số liệu tính đến ngày {}, khác ngày tính {}.', '{}: figures of {}, not of the day asked for, {}.'],
  ['{}: ngày của tệp thuộc {}.', '{}: the file’s day is of {}.'],
  ['danh mục có thêm {}', 'its register has {} too'],
  ['danh mục thiếu {}', 'its register lacks {}'],
  ['mục tiêu {} năm {} là “{}”, không phải “{}”', 'target {} for {} is “{}”, not “{}”'],
  // Closings
  ['Dòng không có kỳ chốt hoặc ngày tính nên không dùng được.', 'The row has no closing or no day, so it cannot be used.'],
  ['Không có chỉ tiêu “{}”.', 'There is no target “{}”.'],
  ['Không có kết luận “{}”.', 'There is no verdict “{}”.'],
  ['Kỳ {} đã có {} ở dòng trên; dòng này không dùng.', 'Closing {} has {} in a row above; this row is not used.'],
  ['Ngày tính khác với các dòng khác của kỳ {}; dòng này không dùng.', 'The day is not that of the other rows of closing {}; this row is not used.'], // prettier-ignore
  ['Dòng đã bị sửa sau khi chốt số liệu.', 'The row was changed after the figures were closed.'],
  ['{} có hai dòng.', '{} has two rows.'],
]
