import { Band } from "#ui/tablet/Band.tsx";
import { Notice } from "./Notice.tsx";

const reasons = {
  "other-window": {
    kind: "info",
    title: "Máy này đang mở khảo\u00A0sát ở một cửa\u00A0sổ khác.",
    body: "Xin đóng cửa sổ kia. Khảo sát sẽ tự mở tiếp ở đây.",
    english: "The survey is open in another window of this tablet. Please close that one; the survey then goes on here.",
  },
  insecure: {
    kind: "bad",
    title: "Địa chỉ này không được mã\u00A0hoá.",
    body: "Trình duyệt chỉ giữ phiếu ở địa chỉ bắt đầu bằng https://. Xin báo người quản trị mở khảo sát ở địa chỉ đó.",
    english:
      "This address is not encrypted. A browser keeps forms only at an address that begins with https://. Please ask whoever looks after the tablet to open the survey there.",
  },
  storage: {
    kind: "bad",
    title: "Máy không mở được ổ lưu.",
    body: "Chưa thể nhận phiếu trên máy này. Xin báo người quản trị máy.",
    english: "The tablet's storage does not open. No forms can be taken on this tablet. Please tell whoever looks after it.",
  },
} as const;

/** Says to staff, in both languages, why the tablet asks nothing. */
export function Closed({ why }: { why: keyof typeof reasons }) {
  const { english, ...notice } = reasons[why];
  return (
    <>
      <Band />
      <Notice {...notice}>
        <p className="lead" lang="en">
          {english}
        </p>
      </Notice>
    </>
  );
}
