/** What this folder says, in Vietnamese. */
export const vi = {
  "quality.title": "Có phiếu nào bất thường?",
  "quality.of": "Đã tính {count} phiếu.",
  "quality.left-out":
    "{count} phiếu gắn cờ. Một phiếu có thể mang nhiều dấu hiệu, và một mức cho mọi nội dung cũng gắn cờ khi nối sau phiếu trước chưa đầy một phút, nên cộng các dòng không ra con số này.",
  "quality.left-out-hidden": "Số phiếu gắn cờ không nêu vì quá ít, hoặc để không suy ra được nhóm nhỏ.",
  "quality.none-left-out": "Không phiếu nào gắn cờ.",
  "quality.hidden": "Chưa đủ {minimum} phiếu nên không nêu số.",
  "quality.why":
    "Dấu hiệu bất thường được đếm và giải thích, không phiếu nào bị loại vì chúng. Một dấu hiệu không chứng minh phiếu sai, và người được quyền loại phiếu sẽ chọn được kết quả.",
  "quality.class": "Dấu hiệu",
  "quality.meaning": "Nghĩa là gì",
  "quality.forms": "Số phiếu",
  "quality.share": "Tỷ lệ",
  "quality.flagged": "gắn cờ",
  "class.too-fast": "Trả lời quá nhanh",
  "class.too-fast-why": "Dưới 2 giây cho mỗi nội dung đã trả lời, khó kịp đọc. Ngưỡng lấy từ Huang và cộng sự (2012).",
  "class.burst": "Nối ngay sau phiếu trước",
  "class.burst-why": "Chưa đầy 15 giây sau khi máy lưu phiếu trước: hiếm khi là hai người khác nhau.",
  "class.straight-line": "Chọn một mức cho mọi nội dung",
  "class.straight-line-why":
    "Từ năm nội dung trở lên cùng một mức. Nhiều người hài lòng thật cũng chọn như vậy, nên riêng điều này không gắn cờ; chỉ gắn khi còn chưa đầy một phút sau phiếu trước.",
  "class.no-launch": "Không do công chức mời",
  "class.no-launch-why": "Phiếu được mở không qua lời mời ở nơi không cho tự đánh giá, nên không chắc người trả lời vừa nhận kết quả.",
  "class.out-of-hours": "Ngoài giờ làm việc",
  "class.out-of-hours-why": "Trả lời khi quầy không mở: có thể là người nhà hay công chức bấm thử, có thể do quầy làm thêm giờ.",
  "class.assisted": "Có người giúp",
  "class.assisted-why":
    "Có người đọc và bấm giúp. Cần cho người không tự làm được, nhưng nếu nhiều thì lời của người dân đi qua tay người được đánh giá.",
  "class.clock-unsure": "Đồng hồ chưa chắc",
  "class.clock-unsure-why":
    "Đồng hồ của máy chưa được kiểm, hoặc giờ của phiếu phải sửa lại. Câu trả lời không sao; ngày tính có thể lệch.",

  "not-told.only": "Đang lọc «{only}», mà cách phiếu được điền chỉ đếm chung cho mọi người của một đơn vị.",
  "not-told.week": "Đang xem một tuần, mà cách phiếu được điền chỉ đếm theo tháng trở lên.",
  "not-told.why": "Đếm nhỏ hơn thì có thể suy ra phiếu của từng người.",
  "not-told.whole": "Xem cho mọi người của đơn vị",
  "not-told.all": "Xem cho mọi kỳ",

  "otherwise.title": "Nếu tính khác đi thì sao?",
  "otherwise.read": "Con số chính thức ở cột đầu. Hai cột sau để so, không thay con số ấy; dưới mỗi số là khoảng 95% và số người.",
  "otherwise.figure": "Chỉ số",
  "otherwise.official": "Chính thức",
  "otherwise.without-flagged": "Bỏ phiếu gắn cờ",
  "otherwise.with-annulled": "Thêm phiếu đã hủy",
  "otherwise.forms-hidden": "ẩn vì khác nhau quá ít phiếu",
  "otherwise.points": "{points} điểm",
  "otherwise.n": "{count} người",

  "lateness.title": "Trễ hẹn: lời công chức và lời người dân",
  "lateness.read":
    "Chỉ những lượt cả hai đều nói. Mỗi ô là số phiếu; không lời nào bị trừ vào lời nào. Ô đậm là nơi hai bên nói khác nhau.",
  "lateness.hidden":
    "Chỉ nêu cho cả tổ chức theo từng năm, khi mỗi lời của công chức ứng với từ {minimum} câu trả lời; có vậy mới không suy ra được ai.",
  "lateness.staff": "Công chức nói",
  "lateness.citizen-late": "Người dân nói trễ",
  "lateness.citizen-in-time": "Người dân nói không trễ",
  "lateness.staff-late": "Công chức nói trễ",
  "lateness.staff-in-time": "Công chức nói không trễ",
  "lateness.together": "Cộng",

  "outliers.title": "Quầy cao hơn hẳn các quầy khác",
  "outliers.read":
    "Chắc chắn cao hơn các quầy còn lại của đơn vị từ 5 điểm phần trăm, trong những tháng đã kết thúc; hai bên đều có từ 30 phiếu, và đã tính đến số quầy được xét, để may rủi chỉ nêu nhầm ở một trên một trăm lần xem. Có thể vì làm tốt; cũng có thể vì phiếu không do người dân trả lời. Xin đến xem.",
  "outliers.none": "Không có quầy nào như vậy ở {unit}, hoặc lựa chọn này chưa xem được theo quầy.",
  "outliers.not-yours": "Chỉ người quản lý của đúng một đơn vị xem được các quầy của đơn vị mình.",
  "outliers.others": "Các quầy còn lại, so với {counter}",

  "chain.title": "Dữ liệu có bị sửa không?",
  "chain.met": "Không thấy gì bị sửa",
  "chain.not": "Có điều không khớp",
  "chain.open": "Chưa kiểm tra",
  "chain.unsealed": "Chưa có gì được niêm phong",
  "chain.checked": "Kiểm tra lần cuối lúc {time}.",
  "chain.never": "Từ khi máy chủ khởi động chưa ai kiểm tra.",
  "chain.links": "Chuỗi niêm phong có {count} mắt xích.",
  "chain.met-means": "Không gì đã khóa bị sửa, bị xóa hay bị chen vào, và mọi số đếm đúng bằng số cộng lại từ các phiếu.",
  "chain.not-means": "Xin đừng công bố số liệu cho đến khi người quản trị và người kiểm tra xem xong.",
  "chain.open-means": "Xin nhờ người quản trị hoặc người kiểm tra bấm «Kiểm tra ngay» ở trang Toàn vẹn.",
  "chain.unsealed-means":
    "Chuỗi chưa có mắt xích nào, nên chưa nói được dữ liệu có bị sửa hay không. Mỗi giờ có phiếu được khóa thành một mắt xích khi giờ ấy đã qua.",
  "chain.head": "Mã cuối của chuỗi:",
  "chain.heads": "Mã cuối ngày để in và cất (ai cũng xem được)",
  "chain.page": "Trang Toàn vẹn (của người quản trị và người kiểm tra)",
};
