/** What is said when two people change the same, in Vietnamese, the reference. */
export const vi = {
  "meanwhile.title": "Người khác vừa sửa.",
  "meanwhile.kept": "Chưa có gì được lưu và chưa có gì mất. Xem họ đã sửa gì, rồi lưu lại nếu vẫn muốn.",
  "meanwhile.added": "Mới có: {name}",
  "meanwhile.changed": "Đã đổi: {name}",
  "meanwhile.gone": "Không còn: {name}",
  "meanwhile.fact": "{what}:",
  "meanwhile.nothing": "Họ sửa rồi trả lại như cũ.",
};
