/** Without marks and capitals, as people type who look for something: «Đất đai» is `dat dai`. */
export function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}
