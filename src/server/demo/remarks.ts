/** What made-up citizens write, by the mood of the form; sentences name no person, as the hint on the tablet asks. */
export const remarks = {
  content: [
    "Cán bộ hướng dẫn nhiệt tình, dễ hiểu.",
    "Được giải quyết nhanh, cảm ơn cơ quan.",
    "Nhận kết quả sớm hơn ngày hẹn, rất hài lòng.",
    "Chỗ ngồi chờ sạch sẽ, thoáng mát.",
    "Thủ tục gọn hơn năm trước nhiều.",
    "Các anh chị làm việc lịch sự, chu đáo.",
    "Mong cơ quan tiếp tục phát huy.",
  ],
  mixed: [
    "Nên có thêm ghế ở khu vực chờ vào buổi sáng.",
    "Mong có người hướng dẫn nộp hồ sơ trực tuyến.",
    "Bảng niêm yết thủ tục chữ nhỏ, người già khó đọc.",
    "Đề nghị nhắn tin khi có kết quả để khỏi đi lại.",
    "Nơi để xe chật, ngày đông người rất bất tiện.",
    "Cần thêm bút và mẫu tờ khai ở bàn viết.",
  ],
  unhappy: [
    "Phải đi lại ba lần vì mỗi lần yêu cầu thêm một loại giấy tờ.",
    "Hồ sơ trễ hẹn nhưng không ai báo trước.",
    "Gọi đường dây nóng không có người trả lời.",
    "Đã góp ý nhưng chưa thấy trả lời.",
    "Chờ lâu, quầy có người nhưng không gọi số.",
    "Hướng dẫn hồ sơ không rõ, mỗi người nói một cách.",
    "Không biết tra cứu tiến độ hồ sơ ở đâu.",
  ],
} as const;
