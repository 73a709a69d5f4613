/** What is said of units wherever they are chosen or named, in Vietnamese, the reference. */
export const vi = {
  "name.vi": "Tên tiếng Việt",
  "name.en": "Tên tiếng Anh",
  "name.en-hint": "Để trống thì dùng tên tiếng Việt.",
  "unit-kind.province": "Tỉnh, thành phố",
  "unit-kind.department": "Sở, ban, ngành",
  "unit-kind.commune": "Xã, phường, đặc khu",
  "unit-kind.desk": "Bộ phận Một cửa",
  "picker.find": "Tìm đơn vị",
  "picker.none": "Không có đơn vị nào tên như vậy.",
  "picker.chosen": "Đã chọn {count} đơn vị",
  "picker.below": "Chọn cả {count} nơi bên dưới",
  "day.ever": "từ đầu",
};
