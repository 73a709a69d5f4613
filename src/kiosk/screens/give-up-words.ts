/** What is asked before an unsaved form is given up; apart from the other words because it is hardly ever needed. Vietnamese is the reference. */
export const giveUpWords = {
  vi: {
    title: "Bỏ phiếu này?",
    text: "Phiếu này chưa được lưu và sẽ mất. Nếu để nguyên, máy tự thử lưu lại sau mỗi 30 giây.",
    "give-up": "Bỏ phiếu, chấp nhận mất",
  },
  en: {
    title: "Give this form up?",
    text: "This form is not saved and will be lost. If you leave it, the tablet tries to save it again every 30 seconds.",
    "give-up": "Give it up, lose it",
  },
} as const satisfies Record<"vi" | "en", Record<string, string>>;
