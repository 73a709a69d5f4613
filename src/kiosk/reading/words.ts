/** What the tablet says only aloud, and on the button that makes it; Vietnamese is the reference. */
export const readingWords = {
  vi: {
    read: "Đọc to",
    stop: "Dừng đọc",
    level: "Mức {place} trên {total}: {label}.",
    "same-levels": "Cũng các mức như trên.",
    option: "{place} trên {total}: {label}.",
    chosen: "Đã chọn: {label}.",
    dropped: "Đã bỏ chọn: {label}.",
  },
  en: {
    read: "Read aloud",
    stop: "Stop reading",
    level: "Level {place} of {total}: {label}.",
    "same-levels": "The same levels as before.",
    option: "{place} of {total}: {label}.",
    chosen: "Chosen: {label}.",
    dropped: "No longer chosen: {label}.",
  },
} as const satisfies Readonly<Record<"vi" | "en", Readonly<Record<string, string>>>>;
