/** What «Cách tính» says, in Vietnamese. */
export const vi = {
  "method.lead":
    "Mỗi con số trên các trang này được tính ra sao, chắc đến đâu, và vì sao có số bị ẩn. Cuối mỗi trang ghi đang dùng cách tính nào, bộ câu hỏi nào, bao nhiêu phiếu và số liệu đến lúc nào.",
  "method.contents": "Trong trang này",

  "method.item": "Một nội dung",
  "method.item-1": "Người trả lời chọn một trong năm mức. Chọn «Hài lòng» hoặc «Rất hài lòng» là hài lòng.",
  "method.item-2": "Chỉ số = (số «Hài lòng» + số «Rất hài lòng») ÷ số người chọn một trong năm mức × 100.",
  "method.item-3":
    "«Không áp dụng» và bỏ trống không nằm ở tử số, cũng không nằm ở mẫu số; cả hai được đếm và hiện riêng. Chưa ai trả lời thì hiện «—», không phải 0%.",

  "method.index": "Tiêu chí và chỉ số chung",
  "method.index-1":
    "Trung bình: tiêu chí là trung bình cộng chỉ số các nội dung của nó, chỉ số chung là trung bình cộng các tiêu chí. Nội dung nào, tiêu chí nào cũng nặng như nhau.",
  "method.index-2":
    "Gộp câu trả lời: cộng mọi câu «Hài lòng» và «Rất hài lòng» rồi chia cho mọi câu đã trả lời. Nội dung có nhiều người trả lời thì nặng hơn.",
  "method.index-3":
    "Hai cách cho số khác nhau khi số người trả lời từng nội dung khác nhau. Đổi cách ở «Cách tính» trên thanh lọc. Không so số của cách này với số của cách kia.",
  "method.index-4":
    "Nội dung chưa ai trả lời thì không vào trung bình. Tiêu chí chưa có nội dung nào thì chỉ số chung ghi «tính trên 4/5 tiêu chí» và không đem so với kỳ khác.",
  "method.index-5": "Máy tính bằng phân số chính xác và làm tròn một lần: hai chữ số sau dấu phẩy, nửa thì làm tròn lên.",

  "method.interval": "Khoảng tin cậy",
  "method.interval-1": "n là số người có ít nhất một câu tính điểm; ở một nội dung, n là số người chọn một trong năm mức.",
  "method.interval-2":
    "Con số chỉ đến từ những người đã trả lời. Khoảng tin cậy 95% cho biết hỏi thêm nhiều người như vậy thì chỉ số có thể nằm ở đâu: cứ 100 khoảng tính như thế thì khoảng 95 khoảng chứa giá trị đúng.",
  "method.interval-3":
    "Nội dung dùng khoảng Wilson. Tiêu chí và chỉ số chung cũng dùng Wilson nhưng với n hiệu dụng, ít hơn số câu trả lời: hai mươi câu của một người thường giống nhau và không phải là hai mươi người.",

  "method.change": "Thay đổi",
  "method.change-1": "Thay đổi là hiệu của hai con số đã in, tính bằng điểm phần trăm: từ 82,49% lên 83,84% là +1,35 điểm phần trăm.",
  "method.change-2":
    "«Thay đổi thật»: lớn hơn mức mà may rủi thường gây ra. Nội dung dùng kiểm định hai tỷ lệ; tiêu chí và chỉ số chung so hai trung bình cùng độ khác nhau giữa người với người. Chưa đến mức đó thì ghi «chưa đủ căn cứ», không có nghĩa là không đổi.",
  "method.change-3":
    "Xem nhiều con số một lúc thì thế nào cũng có số lệch do may rủi. Vì vậy yêu cầu được nâng lên theo số con số trên màn hình (hiệu chỉnh Holm).",
  "method.change-4":
    "Kỳ đã xong so với kỳ đã xong. Kỳ đang chạy chỉ lấy những nửa tháng đã xong, so với đúng những nửa tháng ấy của kỳ kia; trang ghi rõ đến ngày nào.",

  "method.hidden": "Vì sao có số bị ẩn",
  "method.hidden-1":
    "Số của dưới {minimum} người không hiện cho bất cứ ai, kể cả người quản trị, tệp tải về và kết nối máy: nhóm nhỏ thì đoán được ai đã trả lời gì.",
  "method.hidden-2":
    "Khi tổng đã hiện mà chỉ ẩn một nhóm thì lấy tổng trừ đi là ra. Vì vậy nhóm nhỏ kế tiếp cũng ẩn, cho đến khi các nhóm ẩn gộp lại đủ {minimum} người.",
  "method.hidden-3": "Cũng vì vậy, mỗi lần chỉ lọc hoặc chia theo một cách, tuần chỉ đếm chung mọi người, và không có khoảng ngày tự chọn.",
  "method.hidden-4": "Từ {minimum} đến 29 người: hiện và ghi «chỉ tham khảo», không tô màu.",

  "method.target": "Mục tiêu",
  "method.target-1":
    "Người quản trị đặt mục tiêu cho một con số của một năm, cho những đơn vị hay lĩnh vực nào. Đạt hay chưa đạt là theo con số đã in: đó là kết luận chính thức.",
  "method.target-2":
    "«Chưa phân định» đứng bên cạnh khi khoảng tin cậy còn chứa mục tiêu: hỏi thêm người thì kết luận có thể khác. Màu chỉ tô khi cả khoảng nằm hẳn về một bên.",

  "method.sample": "Cỡ mẫu và tỷ lệ trả lời",
  "method.sample-1":
    "Số phiếu cần có theo công thức Yamane: n = N ÷ (1 + N × 0,05²), làm tròn lên; N là số kết quả đã trả trong các đợt khảo sát. N = 500 cần {few} phiếu, 1.000 cần {some}, 5.000 cần {many}.",
  "method.sample-2":
    "Tỷ lệ trả lời = số lượt hoàn thành ÷ số lượt công chức mở. Lượt người dân tự mở đếm riêng: không biết bao nhiêu người đã đi qua mà không mở.",
  "method.sample-3":
    "Người trả lời tại quầy là tự nguyện, không phải mẫu ngẫu nhiên. Con số nói về những người đã trả lời, không suy ra cho mọi người dân.",

  "method.period": "Tuần, tháng và đơn vị",
  "method.period-1":
    "Phiếu thuộc ngày trả lời, không phải ngày gửi về. Tuần bắt đầu từ thứ Hai. Tháng theo lịch, hoặc kết thúc ngày 14 nếu người quản trị chọn như báo cáo theo Nghị định 09/2019/NĐ-CP.",
  "method.period-2":
    "Cây đơn vị «như lúc đó»: phiếu thuộc đơn vị đang có khi trả lời. «Như hôm nay»: đơn vị đã sáp nhập tính vào đơn vị kế tục.",

  "method.flagged": "Phiếu có dấu hiệu lạ",
  "method.flagged-1":
    "Phiếu trả lời quá nhanh, dồn dập, một mức từ đầu đến cuối… được đánh dấu, đếm và giải thích ở «Số liệu có đáng tin?». Không phiếu nào bị bỏ đi vì bị đánh dấu; trang ấy cho xem chỉ số khi không có chúng.",
  "method.flagged-2": "Phiếu bị hủy phải có hai người đồng ý; phiếu vẫn được giữ, đếm riêng, và để lại dấu vết.",

  "method.open": "Những điều nguồn chính thức để ngỏ",
  "method.open-1":
    "Công thức tổng hợp của SIPAS chưa được công bố đầy đủ. Mức 4 và mức 5 là hài lòng: các cách đo cùng loại nói rõ, chưa đọc được văn bản nào của SIPAS nói thẳng.",
  "method.open-2":
    "Năm 2024, năm tiêu chí cung ứng dịch vụ được công bố là 84,27; 84,23; 84,29; 84,12; 83,50. Trung bình cộng là 84,08; công bố 84,09: khớp trong phạm vi làm tròn. Số năm 2023 không đủ để nói là khớp. Vì vậy hai cách đều có ở đây và con số nào cũng ghi cách của nó.",
  "method.open-3":
    "Chưa thấy quy tắc chính thức cho «không áp dụng», câu bỏ trống, số phiếu tối thiểu và mẫu tại quầy. Những quy tắc trên trang này cho các việc đó là của phần mềm.",

  "method.examples": "Ví dụ bằng số liệu đang xem",
  "method.examples-read": "{scope}. Các phép tính dưới đây dùng đúng những con số trên các trang khác.",
  "method.examples-none": "Chưa có nội dung nào đủ phiếu để làm ví dụ.",
  "method.example-item": "{good} + {best} người hài lòng trong {n} người trả lời.",
  "method.example-means": "Trung bình của {count} nội dung.",
  "method.example-pooled": "{satisfied} câu hài lòng trong {n} câu trả lời.",
  "method.example-overall": "Trung bình của {count} tiêu chí.",
  "method.example-rounding": "Cộng các số đã làm tròn có thể lệch 0,01: máy cộng số chưa làm tròn.",
  "method.example-interval": "Khoảng tin cậy 95% của chỉ số này: {span}.",

  "method.formulas": "Từng nội dung và công thức",
  "method.formulas-read": "{title}, bản {version}. Số liệu: {scope}.",
  "method.column-item": "Nội dung",
  "method.column-asked": "Hỏi ai",
  "method.column-formula": "Công thức",
  "method.column-result": "Kết quả, %",
  "method.asked-all": "Mọi người",
  "method.asked-some": "Người có câu trả lời phù hợp ở câu trước",
  "method.may-not-apply": "có «Không áp dụng»",
  "method.formula-item": "(«Hài lòng» + «Rất hài lòng») ÷ cả năm mức",
  "method.formula-means": "Trung bình cộng {count} nội dung dưới đây",
  "method.formula-pooled": "Gộp câu trả lời của {count} nội dung dưới đây",

  "method.rates": "Các tỷ lệ ngoài chỉ số",
  "method.rates-read": "Câu hỏi thêm không vào chỉ số hài lòng. Mỗi tỷ lệ có tử số và mẫu số riêng, tính theo lựa chọn của người trả lời.",
  "method.column-rate": "Tỷ lệ",
  "method.column-numerator": "Tử số: chọn",
  "method.column-denominator": "Mẫu số: chọn",
};
