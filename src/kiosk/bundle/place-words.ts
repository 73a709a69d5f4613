/** What is said where a tablet is told its place; apart from the other words because it is asked once. Vietnamese is the reference. */
export const placeWords = {
  vi: { title: "Máy này đặt ở đâu?", hint: "Công chức chọn một lần; máy ghi nhớ.", "whole-unit": "Cả đơn vị, không chia quầy" },
  en: {
    title: "Where does this tablet stand?",
    hint: "Staff choose once; the tablet remembers.",
    "whole-unit": "The whole unit, no counters",
  },
} as const satisfies Record<"vi" | "en", Record<string, string>>;
