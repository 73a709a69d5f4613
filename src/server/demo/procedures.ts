import type { Procedure } from "#protocol/procedures.ts";
import { ever } from "#server/organisation/unit-history.ts";

/** Procedures people often come for, by field, named as the national database names them; their codes here are made up. */
const namesByField: Readonly<Record<string, readonly string[]>> = {
  "civil-status": [
    "Đăng ký khai sinh",
    "Đăng ký lại khai sinh",
    "Đăng ký kết hôn",
    "Đăng ký khai tử",
    "Đăng ký nhận cha, mẹ, con",
    "Đăng ký giám hộ",
    "Cấp Giấy xác nhận tình trạng hôn nhân",
    "Cấp bản sao Trích lục hộ tịch",
    "Thay đổi, cải chính, bổ sung thông tin hộ tịch",
    "Chứng thực bản sao từ bản chính giấy tờ, văn bản",
    "Chứng thực chữ ký trong các giấy tờ, văn bản",
    "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam",
  ],
  "land-environment": [
    "Đăng ký đất đai, cấp Giấy chứng nhận quyền sử dụng đất lần đầu",
    "Đăng ký biến động do chuyển nhượng, tặng cho, thừa kế quyền sử dụng đất",
    "Cấp đổi Giấy chứng nhận quyền sử dụng đất",
    "Cấp lại Giấy chứng nhận quyền sử dụng đất do bị mất",
    "Tách thửa hoặc hợp thửa đất",
    "Chuyển mục đích sử dụng đất",
    "Đăng ký biện pháp bảo đảm bằng quyền sử dụng đất",
    "Xác nhận đăng ký môi trường",
  ],
  "construction-housing": [
    "Cấp giấy phép xây dựng nhà ở riêng lẻ",
    "Cấp giấy phép sửa chữa, cải tạo nhà ở riêng lẻ",
    "Điều chỉnh, gia hạn giấy phép xây dựng",
    "Cung cấp thông tin quy hoạch",
    "Cấp chứng chỉ hành nghề hoạt động xây dựng",
  ],
  "labour-social": [
    "Xét hưởng trợ cấp xã hội hằng tháng",
    "Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội",
    "Xác định mức độ khuyết tật và cấp Giấy xác nhận khuyết tật",
    "Công nhận hộ nghèo, hộ cận nghèo",
    "Giải quyết chế độ trợ cấp thờ cúng liệt sĩ",
    "Cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi",
  ],
  "business-investment": [
    "Đăng ký thành lập công ty trách nhiệm hữu hạn một thành viên",
    "Đăng ký thành lập hộ kinh doanh",
    "Đăng ký thay đổi nội dung đăng ký doanh nghiệp",
    "Đăng ký tạm ngừng kinh doanh",
    "Chấp thuận chủ trương đầu tư",
    "Cấp Giấy chứng nhận đăng ký đầu tư",
  ],
  agriculture: [
    "Xác nhận bảng kê lâm sản",
    "Cấp Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm",
    "Đăng ký khai thác tài nguyên nước quy mô nhỏ",
  ],
};

/** Dealt with by whoever deals with the field. */
export const procedures: readonly Procedure[] = Object.entries(namesByField).flatMap(([field, names]) =>
  names.map((vi, index) => ({
    id: `demo.${field}.${String(index + 1).padStart(2, "0")}`,
    name: { vi, en: vi },
    field,
    units: null,
    from: ever,
    endedOn: null,
  })),
);
