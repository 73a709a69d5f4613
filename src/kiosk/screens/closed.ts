const words = {
  "other-window": {
    vi: "Máy này đang mở khảo sát ở một cửa sổ khác. Xin đóng cửa sổ kia.",
    en: "The survey is open in another window of this tablet. Please close that one.",
  },
  storage: {
    vi: "Máy không mở được ổ lưu. Chưa thể nhận phiếu trên máy này. Xin báo người quản trị máy.",
    en: "The tablet's storage does not open. No forms can be taken on this tablet. Please tell whoever looks after it.",
  },
};

/** Says to staff, in both languages, why the tablet asks nothing; no component, so that it weighs nothing on those who answer. */
export function sayClosed(container: Element, why: keyof typeof words): void {
  // The kiosk may have opened while this was loading; its first drawing clears the notice away.
  if (container.hasChildNodes() && why === "other-window") return;
  const notice = document.createElement("main");
  notice.className = "thanks alone";
  const spoken = document.createElement("div");
  spoken.setAttribute("role", "alert");
  spoken.append(line("h1", "vi", words[why].vi), line("p", "en", words[why].en));
  notice.append(spoken);
  container.replaceChildren(notice);
}

function line(tag: "h1" | "p", tongue: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.lang = tongue;
  element.textContent = text;
  return element;
}
