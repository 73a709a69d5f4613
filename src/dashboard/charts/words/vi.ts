/** What this folder says, in Vietnamese. */
export const vi = {
  "charts.target": "mục tiêu {percent}",
  "charts.table": "Bảng số liệu",
  "charts.save-png": "Tải PNG",
  "charts.save-svg": "Tải SVG",
  "charts.save-failed": "Không vẽ được hình để lưu. Hãy thử lại.",
  "charts.scope-n": "{scope} · {count} phiếu",
  "charts.made": "Cách tính: {method} · {survey}",
  "charts.by-method": "Cách tính: {method}",
  "charts.of-n": "trong {count} phiếu",
  "charts.answers": "{count} lượt",
  "charts.outside": "Không áp dụng: {notApplicable} · không trả lời: {missing}",
  "charts.nobody": "chưa có phiếu",
};
