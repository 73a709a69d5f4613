import type { CheckId } from "./checks.ts";

/** What is said of a check: its name, what was found, what to do about it, and what is lost without it. */
export type CheckWords = {
  readonly name: string;
  /** Where there is more to tell than that it is good. */
  readonly good?: string;
  readonly missing?: string;
  /** Where nobody can tell, or not yet. */
  readonly unknown?: string;
  readonly todo: string;
  readonly lost: string;
};

type Catalogue = Readonly<Record<CheckId, CheckWords>>;

/** The checks in words; Vietnamese is the reference. */
export const checkWords: { readonly vi: Catalogue; readonly en: Catalogue } = {
  vi: {
    secure: {
      name: "Kết nối an toàn",
      missing: "Trang không mở qua HTTPS.",
      todo: "Mở máy bằng địa chỉ bắt đầu bằng “https://”.",
      lost: "Máy không giữ và không niêm phong được phiếu, nên không dùng được.",
    },
    installed: {
      name: "Cài đặt như ứng dụng",
      missing: "Máy đang chạy trong một thẻ của trình duyệt.",
      unknown: "Không nhận ra được khi đang toàn màn hình.",
      todo: "Trong trình đơn của trình duyệt chọn “Thêm vào màn hình chính” hoặc “Cài đặt” (iPad: nút Chia sẻ của Safari). Sau đó mở máy từ biểu tượng mới; trên iPad, ghi danh lại tại đó.",
      lost: "Người dân có thể rời trang; trình duyệt dễ xóa bộ nhớ của máy hơn.",
    },
    storage: {
      name: "Bộ nhớ không bị trình duyệt xóa",
      missing: "Trình duyệt chưa hứa giữ bộ nhớ của máy.",
      todo: "Bấm “Xin giữ bộ nhớ”. Trình duyệt thường chỉ đồng ý khi máy đã được cài như ứng dụng.",
      lost: "Khi máy đầy, trình duyệt có thể xóa phiếu chưa gửi. Máy chủ thấy thiếu, nhưng không lấy lại được.",
    },
    disk: {
      name: "Ghi, đọc và xóa thử trên đĩa",
      missing: "Không ghi, đọc lại hoặc xóa được.",
      todo: "Xóa bớt ảnh, ứng dụng; thoát chế độ ẩn danh; khởi động lại máy. Nếu vẫn không được, dùng máy khác.",
      lost: "Máy không giữ được phiếu nào, nên không dùng được.",
    },
    key: {
      name: "Khóa của máy",
      missing: "Máy không đọc lại được khóa.",
      todo: "Ghi danh lại máy bằng mã mới của người quản trị.",
      lost: "Máy chủ không nhận phiếu của máy này.",
    },
    offline: {
      name: "Chạy được khi mất mạng",
      missing: "Chương trình chưa nằm hết trên máy.",
      todo: "Giữ máy có mạng ít phút, hoặc đóng ứng dụng rồi mở lại.",
      lost: "Khi mất mạng mà máy tắt rồi mở lại, máy không vào được bộ câu hỏi.",
    },
    "full-screen": {
      name: "Toàn màn hình",
      missing: "Thanh của máy hoặc của trình duyệt còn hiện.",
      todo: "Bấm “Mở toàn màn hình”. Để người dân không thoát được, ghim màn hình (Android) hoặc bật Truy cập được hướng dẫn (iPad).",
      lost: "Người dân thấy thanh của máy và có thể mở ứng dụng khác.",
    },
    awake: {
      name: "Không tắt màn hình",
      missing: "Trình duyệt không giữ được màn hình sáng.",
      todo: "Tắt chế độ tiết kiệm pin; trong Cài đặt của máy chọn màn hình không tự tắt khi đang sạc.",
      lost: "Màn hình tự tắt, người dân có thể tưởng máy hỏng.",
    },
    clock: {
      name: "Đồng hồ của máy",
      good: "Lệch {seconds} giây so với máy chủ.",
      missing: "Lệch {minutes} phút so với máy chủ.",
      unknown: "Chưa nghe được máy chủ.",
      todo: "Trong Cài đặt của máy, bật ngày giờ tự động và múi giờ Việt Nam; kiểm tra mạng.",
      lost: "Khi chưa nghe được máy chủ, phiếu mang ngày giờ của máy và được ghi là giờ chưa xác nhận.",
    },
    encryption: {
      name: "Mã hóa thiết bị",
      unknown: "Cần người lắp máy xác nhận.",
      todo: "Đặt mật khẩu mở máy: nếu không có, mã hóa không giữ được gì. Android xuất xưởng từ bản 10 và iPad tự mã hóa; Windows: bật mã hóa ổ đĩa.",
      lost: "Ai lấy được máy có thể đọc phiếu đang trả lời dở và dùng khóa của máy. Phiếu đã xong vẫn được niêm phong.",
    },
    "test-answer": {
      name: "Phiếu thử",
      missing: "Phiếu thử chưa tới được máy chủ.",
      unknown: "Chưa gửi lần nào.",
      todo: "Bấm “Gửi phiếu thử”. Phiếu đi đúng đường của mọi phiếu, ở chế độ làm thử, không bao giờ tính vào chỉ số.",
      lost: "Chưa biết chắc phiếu của máy này tới được máy chủ. Phiếu vẫn được giữ trên máy và tự gửi.",
    },
    voice: {
      name: "Giọng đọc tiếng Việt",
      missing: "Máy chưa có giọng đọc tiếng Việt hoặc bản thu.",
      todo: "Không bắt buộc. Trong Cài đặt của máy, phần chuyển văn bản sang lời nói, tải giọng tiếng Việt về máy.",
      lost: "Nút “Đọc to” không hiện ra; ai không đọc được chữ cần người đọc giúp.",
    },
    battery: {
      name: "Nguồn điện",
      good: "Đang sạc, pin {percent}%.",
      missing: "Đang chạy bằng pin, còn {percent}%.",
      unknown: "Máy không cho biết.",
      todo: "Không bắt buộc. Cắm sạc khi máy đứng ở quầy.",
      lost: "Hết pin thì máy tắt. Phiếu đã lưu không mất.",
    },
  },
  en: {
    secure: {
      name: "Secure connection",
      missing: "The page was not opened over HTTPS.",
      todo: "Open the tablet by an address that begins with “https://”.",
      lost: "The tablet could neither keep nor seal a form, so it cannot be used.",
    },
    installed: {
      name: "Installed as an app",
      missing: "The kiosk runs in a tab of the browser.",
      unknown: "Cannot be told in full screen.",
      todo: "In the browser’s menu choose “Add to Home screen” or “Install” (iPad: Safari’s Share button). Then open the new icon; on an iPad, enrol again there.",
      lost: "Citizens may leave the page; the browser empties its storage more easily.",
    },
    storage: {
      name: "Storage the browser will not empty",
      missing: "The browser has not promised to keep the storage.",
      todo: "Press “Keep the storage”. Browsers mostly agree only once the kiosk is installed as an app.",
      lost: "When the tablet is full the browser may delete unsent forms. The server sees the gap but cannot bring them back.",
    },
    disk: {
      name: "Trial of writing, reading and deleting",
      missing: "Writing, reading back or deleting failed.",
      todo: "Delete pictures and apps; leave private mode; restart the tablet, or use another one.",
      lost: "The tablet could keep no form at all, so it cannot be used.",
    },
    key: {
      name: "The tablet’s key",
      missing: "The tablet cannot read its key back.",
      todo: "Enrol the tablet again with a new code of an administrator.",
      lost: "The server takes no form of this tablet.",
    },
    offline: {
      name: "Works without a network",
      missing: "Not all of the program lies on the tablet yet.",
      todo: "Leave the tablet on the network for a few minutes, or open the app again.",
      lost: "Restarted without a network, the tablet could not open its questions.",
    },
    "full-screen": {
      name: "Full screen",
      missing: "Bars of the tablet or the browser still show.",
      todo: "Press “Fill the screen”. To keep citizens inside: screen pinning (Android), Guided Access (iPad).",
      lost: "Citizens see the tablet’s bars and may open other apps.",
    },
    awake: {
      name: "Screen stays on",
      missing: "The browser cannot keep the screen on.",
      todo: "Switch battery saving off, and in the tablet’s settings let the screen stay on while charging.",
      lost: "The screen turns off by itself and looks broken.",
    },
    clock: {
      name: "The tablet’s clock",
      good: "{seconds} s from the server’s.",
      missing: "{minutes} min from the server’s.",
      unknown: "The server has not been heard.",
      todo: "In the tablet’s settings switch on automatic time and the Vietnamese zone; check the network.",
      lost: "Until the server is heard, forms bear the tablet’s own time, marked as not confirmed.",
    },
    encryption: {
      name: "Device encryption",
      unknown: "Whoever sets it up must confirm it.",
      todo: "Set a screen lock: without one encryption protects nothing. Tablets sold with Android 10 or later and iPads encrypt themselves; on Windows switch drive encryption on.",
      lost: "Whoever takes the tablet could read a form in progress and use its key. Finished forms stay sealed.",
    },
    "test-answer": {
      name: "Test form",
      missing: "The test form has not reached the server.",
      unknown: "None was sent yet.",
      todo: "Press “Send a test form”. It goes every form’s way, in practice mode, and never counts.",
      lost: "Nobody knows whether forms of this tablet arrive. They are kept and sent by themselves.",
    },
    voice: {
      name: "Vietnamese voice",
      missing: "The tablet has neither a Vietnamese voice nor recordings.",
      todo: "Not required. In the tablet’s settings for text-to-speech download a Vietnamese voice.",
      lost: "No “Read aloud”: who cannot read needs a helper.",
    },
    battery: {
      name: "Power",
      good: "Charging, {percent}%.",
      missing: "On battery, {percent}% left.",
      unknown: "The tablet does not tell.",
      todo: "Not required. Keep the tablet plugged in at the desk.",
      lost: "An empty battery turns the tablet off. Saved forms are not lost.",
    },
  },
};
