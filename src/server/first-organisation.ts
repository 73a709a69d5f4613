import type { Organisation } from "./store/organisation.ts";

/** What an empty store begins with, so that a tablet can be tried before anybody has set anything up. */
export function firstOrganisation(fields: Organisation["fields"]): Organisation {
  return {
    organisation: { id: "organisation", name: { vi: "Đơn vị của tôi", en: "My organisation" } },
    units: [
      {
        id: "one-stop-desk",
        name: { vi: "Bộ phận Một cửa", en: "One-stop desk" },
        parent: null,
        serves: true,
        counters: [{ id: "quay-1", name: { vi: "Quầy 1", en: "Counter 1" } }],
      },
    ],
    fields,
  };
}
