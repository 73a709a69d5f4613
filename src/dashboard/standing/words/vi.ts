/** What this folder says, in Vietnamese. */
export const vi = {
  "verdict.met": "Đạt",
  "verdict.not-met": "Chưa đạt",
  "verdict.open": "chưa phân định",
  "verdict.above": "Từ mức này trở lên",
  "verdict.below": "Dưới mức này",
  "change.sure": "thay đổi thật",
  "change.unsure": "chưa đủ căn cứ",
  "change.hidden": "có kỳ không hiện",
  "change.empty": "có kỳ chưa có phiếu",
  "change.criteria-differ": "khác tiêu chí, không so",
};
