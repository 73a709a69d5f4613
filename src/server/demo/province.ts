import type { Unit } from "#protocol/bundle.ts";
import type { LocalizedText } from "#survey/definition.ts";

/** A place of the made-up province and how it does its work. */
type Desk = {
  readonly unit: Unit;
  /** Forms on a usual working day. */
  readonly perDay: number;
  /** Shift of satisfaction, in logits: above 0 better than the province. */
  readonly quality: number;
  /** Change of that shift over the year. */
  readonly trend: number;
  /** Share of results returned late. */
  readonly lateShare: number;
  /** What is dealt with here, as often as the weight says. */
  readonly fields: Readonly<Record<string, number>>;
};
export type { Desk };

/** Names of people and places are invented. */
export const organisation = { id: "nam-son", name: { vi: "Tỉnh Nam Sơn", en: "Nam Sơn province" } };

/** The catalogue of fields: the sample list of the block «Lĩnh vực», shortened to what these desks do. */
export const fields: readonly { readonly id: string; readonly name: LocalizedText }[] = [
  { id: "civil-status", name: { vi: "Tư pháp - Hộ tịch, chứng thực", en: "Justice, civil status, certification" } },
  { id: "land-environment", name: { vi: "Đất đai - Môi trường", en: "Land and environment" } },
  { id: "construction-housing", name: { vi: "Xây dựng - Nhà ở - Đô thị", en: "Construction, housing, urban affairs" } },
  { id: "labour-social", name: { vi: "Lao động - Người có công - Xã hội", en: "Labour, people with merit, social affairs" } },
  { id: "business-investment", name: { vi: "Đăng ký kinh doanh - Đầu tư", en: "Business registration and investment" } },
  { id: "agriculture", name: { vi: "Nông nghiệp", en: "Agriculture" } },
];

const ofCommune = { "civil-status": 45, "land-environment": 25, "construction-housing": 8, "labour-social": 15, agriculture: 7 };

/** Three departments and twelve communes under one province. */
export const desks: readonly Desk[] = [
  department("so-xay-dung", "Sở Xây dựng", "Department of Construction", {
    perDay: 5,
    quality: -0.25,
    trend: 0.7,
    lateShare: 0.14,
    fields: { "construction-housing": 1 },
  }),
  department("so-tu-phap", "Sở Tư pháp", "Department of Justice", {
    perDay: 6,
    quality: 0.45,
    trend: 0.1,
    lateShare: 0.03,
    fields: { "civil-status": 1 },
  }),
  department("so-tai-chinh", "Sở Tài chính", "Department of Finance", {
    perDay: 6,
    quality: 0.1,
    trend: 0.2,
    lateShare: 0.06,
    fields: { "business-investment": 1 },
  }),
  commune("phuong-an-binh", "Phường An Bình", "An Bình ward", { perDay: 9, quality: 0.2, trend: 0.3, lateShare: 0.06 }),
  commune("phuong-dong-hai", "Phường Đông Hải", "Đông Hải ward", { perDay: 8, quality: 0, trend: -0.5, lateShare: 0.1 }),
  commune("phuong-hoa-thanh", "Phường Hòa Thành", "Hòa Thành ward", { perDay: 7, quality: 0.3, trend: 0, lateShare: 0.05 }),
  commune("phuong-tan-loc", "Phường Tân Lộc", "Tân Lộc ward", { perDay: 7, quality: -0.35, trend: 0.4, lateShare: 0.13 }),
  commune("xa-cam-thuy", "Xã Cẩm Thủy", "Cẩm Thủy commune", { perDay: 4, quality: 0.15, trend: 0.1, lateShare: 0.07 }),
  commune("xa-dai-phuoc", "Xã Đại Phước", "Đại Phước commune", { perDay: 4, quality: -0.1, trend: 0, lateShare: 0.09 }),
  commune("xa-khanh-trung", "Xã Khánh Trung", "Khánh Trung commune", { perDay: 3, quality: 0.5, trend: 0, lateShare: 0.03 }),
  commune("xa-long-son", "Xã Long Sơn", "Long Sơn commune", { perDay: 3, quality: -0.6, trend: 0.2, lateShare: 0.17 }),
  commune("xa-ninh-phu", "Xã Ninh Phú", "Ninh Phú commune", { perDay: 3, quality: 0.05, trend: 0.2, lateShare: 0.08 }),
  commune("xa-thuong-hoa", "Xã Thượng Hóa", "Thượng Hóa commune", { perDay: 2, quality: 0, trend: 0, lateShare: 0.08 }),
  commune("xa-vinh-quang", "Xã Vĩnh Quang", "Vĩnh Quang commune", { perDay: 2, quality: 0.25, trend: -0.2, lateShare: 0.06 }),
  // So few people come that most of its groups stay hidden: the demo shows this too.
  commune("xa-yen-mo", "Xã Yên Mô", "Yên Mô commune", { perDay: 0.06, quality: 0.1, trend: 0, lateShare: 0.05 }),
];

/** The tree as the endpoint keeps it: the province, and its desks below. */
export const units: readonly Unit[] = [{ ...organisation, parent: null, serves: false, counters: [] }, ...desks.map(({ unit }) => unit)];

type Way = Omit<Desk, "unit">;

function department(id: string, vi: string, en: string, way: Way): Desk {
  return { unit: { id, name: { vi, en }, parent: organisation.id, serves: true, counters: counters(2) }, ...way };
}

function commune(id: string, vi: string, en: string, way: Omit<Way, "fields">): Desk {
  return {
    unit: { id, name: { vi, en }, parent: organisation.id, serves: true, counters: counters(way.perDay > 5 ? 3 : 1) },
    fields: ofCommune,
    ...way,
  };
}

function counters(count: number): Unit["counters"] {
  return Array.from({ length: count }, (_, index) => ({
    id: `quay-${index + 1}`,
    name: { vi: `Quầy ${index + 1}`, en: `Counter ${index + 1}` },
  }));
}
