/** What stands in a sentence: names of lines, and how many there are. */
type Said = Readonly<Record<string, string | number>>;
type Sentence = (said: Said) => string;

/** Every sentence react-aria says by itself of a tree and of what is dragged in it, Vietnamese and English; it brings no Vietnamese. */
const sentences: Readonly<Record<string, Readonly<Record<string, readonly [vi: Sentence | string, en: Sentence | string]>>>> = {
  "@react-aria/tree": { expand: ["Mở", "Open"], collapse: ["Thu lại", "Close"] },
  "@react-aria/grid": {
    select: ["Chọn", "Select"],
    selectedAll: ["Đã chọn tất cả.", "All selected."],
    selectedItem: [({ item }) => `Đang mở ${item}.`, ({ item }) => `${item} is open.`],
    deselectedItem: [({ item }) => `Đã thôi mở ${item}.`, ({ item }) => `${item} is not open.`],
    selectedCount: [({ count }) => `Đã chọn ${count}.`, ({ count }) => `${count} selected.`],
    longPressToSelect: ["Nhấn giữ để chọn.", "Long press to select."],
  },
  "@react-aria/dnd": {
    dragItem: [({ itemText }) => `Kéo ${itemText}`, ({ itemText }) => `Drag ${itemText}`],
    dragSelectedItems: [({ count }) => `Kéo ${count} phần`, ({ count }) => `Drag ${count} parts`],
    dragDescriptionKeyboard: ["Nhấn Enter để bắt đầu kéo.", "Press Enter to start dragging."],
    dragDescriptionKeyboardAlt: ["Nhấn Alt và Enter để bắt đầu kéo.", "Press Alt + Enter to start dragging."],
    dragDescriptionTouch: ["Chạm hai lần để bắt đầu kéo.", "Double tap to start dragging."],
    dragDescriptionVirtual: ["Bấm để bắt đầu kéo.", "Click to start dragging."],
    dragDescriptionLongPress: ["Nhấn giữ để bắt đầu kéo.", "Long press to start dragging."],
    dragSelectedKeyboard: [({ count }) => `Nhấn Enter để kéo ${count} phần.`, ({ count }) => `Press Enter to drag ${count} parts.`],
    dragSelectedKeyboardAlt: [
      ({ count }) => `Nhấn Alt và Enter để kéo ${count} phần.`,
      ({ count }) => `Press Alt + Enter to drag ${count} parts.`,
    ],
    dragSelectedLongPress: [({ count }) => `Nhấn giữ để kéo ${count} phần.`, ({ count }) => `Long press to drag ${count} parts.`],
    dragStartedKeyboard: [
      "Đang kéo. Dùng phím mũi tên để chọn chỗ, Enter để thả, Escape để thôi.",
      "Dragging. Choose a place with the arrow keys, press Enter to drop, Escape to cancel.",
    ],
    dragStartedTouch: ["Đang kéo. Chọn chỗ rồi chạm hai lần để thả.", "Dragging. Go to a place, then double tap to drop."],
    dragStartedVirtual: [
      "Đang kéo. Chọn chỗ rồi bấm hoặc nhấn Enter để thả.",
      "Dragging. Go to a place, then click or press Enter to drop.",
    ],
    endDragKeyboard: ["Đang kéo. Nhấn Enter để thôi.", "Dragging. Press Enter to cancel."],
    endDragTouch: ["Đang kéo. Chạm hai lần để thôi.", "Dragging. Double tap to cancel."],
    endDragVirtual: ["Đang kéo. Bấm để thôi.", "Dragging. Click to cancel."],
    dropDescriptionKeyboard: ["Nhấn Enter để thả, Escape để thôi.", "Press Enter to drop, Escape to cancel."],
    dropDescriptionTouch: ["Chạm hai lần để thả.", "Double tap to drop."],
    dropDescriptionVirtual: ["Bấm để thả.", "Click to drop."],
    dropCanceled: ["Đã thôi kéo.", "Drag cancelled."],
    dropComplete: ["Đã thả.", "Dropped."],
    dropIndicator: ["chỗ thả", "place to drop"],
    dropOnRoot: ["Thả vào đây", "Drop here"],
    dropOnItem: [({ itemText }) => `Thả vào ${itemText}`, ({ itemText }) => `Drop into ${itemText}`],
    insertBefore: [({ itemText }) => `Đặt trước ${itemText}`, ({ itemText }) => `Put before ${itemText}`],
    insertBetween: [
      ({ beforeItemText, afterItemText }) => `Đặt giữa ${beforeItemText} và ${afterItemText}`,
      ({ beforeItemText, afterItemText }) => `Put between ${beforeItemText} and ${afterItemText}`,
    ],
    insertAfter: [({ itemText }) => `Đặt sau ${itemText}`, ({ itemText }) => `Put after ${itemText}`],
  },
};

/** Lets react-aria speak as the page does; before the first of its parts is drawn. Another of its packages needs its sentences here too. */
export function teachAria(): void {
  const packages = Object.entries(sentences).map(([name, said]) => [name, Object.fromEntries(Object.entries(said).map(inLanguage))]);
  Object.assign(window, {
    [Symbol.for("react-aria.i18n.locale")]: "vi-VN",
    [Symbol.for("react-aria.i18n.strings")]: Object.fromEntries(packages),
  });
}

/** The language of the page may change while it is open. */
function inLanguage([key, [vi, en]]: readonly [string, readonly [Sentence | string, Sentence | string]]): readonly [string, Sentence] {
  const say: Sentence = (said) => {
    const sentence = document.documentElement.lang === "en" ? en : vi;
    return typeof sentence === "string" ? sentence : sentence(said);
  };
  return [key, say];
}
