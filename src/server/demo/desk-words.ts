import type { GivenDeskSettings } from "#protocol/settings.ts";
import { addDays } from "#survey/civil-day.ts";

/** Opens the tablets' service pages in the demo; printed beside its accounts, as nobody does with a real one. */
export const demoPin = "246810";

/** Whoever tries the demo does so at any hour, and should not meet a sleeping tablet. */
const roundTheClock = Object.fromEntries(["1", "2", "3", "4", "5", "6", "7"].map((weekday) => [weekday, [{ from: 0, to: 24 * 60 }]]));

/** What stands on the waiting screens of the made-up province, looked after until some days before `day`. */
export function deskWords(day: string): Omit<GivenDeskSettings, "pin"> {
  const checkedOn = addDays(day, -4);
  const portal = { vi: "https://dichvucong.gov.vn", en: "https://dichvucong.gov.vn" };
  return {
    openingHours: roundTheClock,
    hotline: { text: { vi: "1022", en: "1022" }, checkedOn },
    feedbackBox: { text: { vi: "tầng 1, cạnh cửa ra vào", en: "ground floor, beside the entrance" }, checkedOn },
    feedback: { text: portal, checkedOn },
    complaints: {
      text: {
        vi: "Ban Tiếp công dân tỉnh Nam Sơn, số 1 đường Hòa Bình; lịch tiếp công dân: sáng thứ Năm hằng tuần",
        en: "Citizens' Reception Office of Nam Sơn, 1 Hòa Bình Street; reception of citizens: Thursday mornings",
      },
      checkedOn,
    },
    dossierProgress: { text: portal, checkedOn },
    board: [
      {
        said: { vi: "Trời nóng, chỗ ngồi chờ thiếu ghế và quạt", en: "It is hot, and there are too few seats and fans where one waits" },
        done: { vi: "Đặt thêm 12 ghế và 3 quạt, lắp một bình nước uống", en: "12 seats, 3 fans and a water dispenser were added" },
        day: addDays(day, -18),
      },
      {
        said: { vi: "Không biết hồ sơ cần những giấy tờ gì", en: "One does not know which papers an application needs" },
        done: { vi: "Dán danh mục giấy tờ có mã QR trước từng quầy", en: "Lists of papers with QR codes hang before every counter" },
        day: addDays(day, -51),
      },
    ],
  };
}
