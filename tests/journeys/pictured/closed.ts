import type { PicturedTablet } from "../../support/pictured-tablet.ts";

/** Pages that ask nothing, and say why. */
export async function closedStates({ office, tablet, book }: PicturedTablet): Promise<void> {
  book.chapter("Closed");
  const other = await tablet.newPage();
  await other.goto(`${office.origin}/kiosk/`);
  await other.getByText("cửa\u00A0sổ khác", { exact: false }).waitFor();
  await book.take(other, "closed-other-window", { about: "Open in another window" });
  await other.addInitScript(() => {
    Object.assign(IDBFactory.prototype, {
      open() {
        throw new DOMException("the storage is broken", "UnknownError");
      },
    });
    // As if the other window were not there.
    Object.assign(LockManager.prototype, { request: (_: string, held: () => unknown) => Promise.resolve(held()) });
  });
  await other.goto(`${office.origin}/kiosk/`);
  await other.getByText("Máy không mở được ổ lưu.").waitFor();
  await book.take(other, "closed-storage", { about: "The storage does not open" });
  await other.goto(`${office.origin.replace("127.0.0.1", "an-binh.test")}/kiosk/`);
  await other.getByText("Địa chỉ này không được", { exact: false }).waitFor();
  await book.take(other, "closed-insecure", { about: "Not over TLS", forms: ["wide", "small"] });
  await other.close();
}
