import type { Settings } from "#protocol/settings.ts";
import type { Office } from "../../src/admin/settings/office.ts";
import { unsaidDesk } from "../../src/server/organisation/desk-settings.ts";

const { pin: _none, ...usual } = unsaidDesk;

/** Settings of an organisation that has said nothing yet. */
export function theSettings(more: Partial<Settings> = {}): Settings {
  return {
    revision: 3,
    organisation: { vi: "Tỉnh Nam Sơn", en: "Nam Sơn province" },
    common: {
      timeZone: "Asia/Ho_Chi_Minh",
      minimumGroup: 10,
      closingDay: "calendar",
      defaultBlocks: [],
      commentMonths: 24,
      receiveTimeDays: 30,
      practiceDays: 7,
      keepAcknowledgedDays: 14,
      longestRetrySeconds: 300,
      publicationByTwo: false,
    },
    usual,
    desks: [],
    ...more,
  };
}

/** A province, a commune in it, and the day they are seen. */
export function anOffice(settings: Settings): Office {
  const places = [
    { id: "tinh", name: { vi: "Trung tâm tỉnh", en: "Province centre" }, above: [] },
    { id: "xa-mot", name: { vi: "Xã Một", en: "Commune One" }, above: ["tinh"] },
  ];
  return { settings, places, today: "2026-11-21" };
}
