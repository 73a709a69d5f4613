import { vi as filling } from "#ui/tablet/words/vi.ts";

/** What the tablet says, in Vietnamese, the reference. */
export const vi = {
  ...filling,
  "welcome.title": "Kính chào Ông/Bà!",
  "welcome.purpose":
    "Ý kiến của Ông/Bà giúp {unit} biết việc nào làm tốt, việc nào cần sửa, để phục vụ người dân, tổ chức ngày càng tốt hơn.",
  "welcome.request": "Kính mong Ông/Bà trả lời đầy đủ, chính xác, khách quan.",
  "welcome.duration": "{questions} câu hỏi, khoảng {minutes} phút.",
  "welcome.voluntary":
    "Ông/Bà trả lời tự nguyện, có thể dừng bất cứ lúc nào. Trả lời thế nào cũng không ảnh hưởng đến việc giải quyết hồ sơ.",
  "welcome.anonymity": "Phiếu không ghi họ tên, số điện thoại hay mã hồ sơ. Người phục vụ Ông/Bà không xem được câu trả lời của Ông/Bà.",
  "welcome.confidential": "Các thông tin mà Ông/Bà cung cấp trong phiếu khảo sát sẽ được bảo mật theo quy định.",
  "welcome.recorded-title": "Phiếu ghi lại những gì?",
  "welcome.start": "Bắt đầu",
  "welcome.decline": "Không tham gia",
  "idle.title": "Ông/Bà có cần thêm thời gian không?",
  "idle.body": "Màn hình sẽ trở về trang đầu sau {seconds} giây để giữ kín câu trả lời của Ông/Bà.",
  "idle.extend": "Tôi cần thêm thời gian",
  "idle.finish": "Kết thúc",
  "idle.partial-kept": "Các câu Ông/Bà đã trả lời được giữ lại.",
  "idle.seconds": "giây",
  "saved.saving": "Đang lưu…",
  "save.failed": "Chưa lưu được phiếu. Xin Ông/Bà báo nhân viên giúp.",
  "save.failed-staff": "Máy không còn chỗ hoặc ổ lưu bị lỗi. Phiếu này CHƯA được lưu.",
  "save.again": "Thử lưu lại",
  "bundle.title": "Máy chưa nhận được bộ câu hỏi",
  "bundle.body": "Máy đang hỏi máy chủ và tự thử lại. Xin kiểm tra mạng nếu chờ quá lâu.",
  "part.missing": "Phần này chưa mở được.",
  "part.missing-hint": "Phiếu trên máy vẫn còn nguyên. Máy tự thử lại khi không ai dùng; nếu vẫn không được, xin báo người quản trị.",
  "save.status": "Công chức: xem tình trạng máy",
  "waiting.title": "Kính mời Ông/Bà đánh giá sự phục vụ",
  "waiting.length": "Khoảng {minutes} phút. Không hỏi tên, số điện thoại.",
  "launcher.invite": "Mời đánh giá",
  "waiting.staff": "Công chức",
  "waiting.for-staff": "Dành cho công chức",
  "assisted.offer": "Nhờ nhân viên đọc giúp",
  "assisted.notice":
    "Người đọc giúp chỉ đọc câu hỏi và bấm mức Ông/Bà chọn, không gợi ý câu trả lời. Người đọc giúp sẽ biết Ông/Bà chọn gì. Phiếu sẽ ghi là “có người đọc giúp”.",
};
