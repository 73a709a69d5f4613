import type { Unit } from "#protocol/bundle.ts";
import type { Field } from "#protocol/procedures.ts";
import type { UnitHistory } from "#protocol/units.ts";
import { ever, sinceEver } from "#server/organisation/unit-history.ts";
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

/** Fields: the sample list of the block «Lĩnh vực», shortened to what these desks do. */
const named: readonly { readonly id: string; readonly name: LocalizedText }[] = [
  { id: "civil-status", name: { vi: "Tư pháp - Hộ tịch, chứng thực", en: "Justice, civil status, certification" } },
  { id: "land-environment", name: { vi: "Đất đai - Môi trường", en: "Land and environment" } },
  { id: "construction-housing", name: { vi: "Xây dựng - Nhà ở - Đô thị", en: "Construction, housing, urban affairs" } },
  { id: "labour-social", name: { vi: "Lao động - Người có công - Xã hội", en: "Labour, people with merit, social affairs" } },
  { id: "business-investment", name: { vi: "Đăng ký kinh doanh - Đầu tư", en: "Business registration and investment" } },
  { id: "agriculture", name: { vi: "Nông nghiệp", en: "Agriculture" } },
];

export const fields: readonly Field[] = named.map(({ id, name }) => ({ id, name, from: ever, endedOn: null }));

const ofCommune = { "civil-status": 45, "land-environment": 25, "construction-housing": 8, "labour-social": 15, agriculture: 7 };

/** Three departments and twelve communes under one province. */
export const desks: readonly Desk[] = [
  desk({
    id: "so-xay-dung",
    vi: "Sở Xây dựng",
    en: "Department of Construction",
    perDay: 5,
    quality: -0.25,
    trend: 0.7,
    lateShare: 0.14,
    fields: { "construction-housing": 1 },
  }),
  desk({
    id: "so-tu-phap",
    vi: "Sở Tư pháp",
    en: "Department of Justice",
    perDay: 6,
    quality: 0.45,
    trend: 0.1,
    lateShare: 0.03,
    fields: { "civil-status": 1 },
  }),
  desk({
    id: "so-tai-chinh",
    vi: "Sở Tài chính",
    en: "Department of Finance",
    perDay: 6,
    quality: 0.1,
    trend: 0.2,
    lateShare: 0.06,
    fields: { "business-investment": 1 },
  }),
  desk({ id: "phuong-an-binh", vi: "Phường An Bình", en: "An Bình ward", perDay: 9, quality: 0.2, trend: 0.3, lateShare: 0.06 }),
  desk({ id: "phuong-dong-hai", vi: "Phường Đông Hải", en: "Đông Hải ward", perDay: 8, quality: 0, trend: -0.5, lateShare: 0.1 }),
  desk({ id: "phuong-hoa-thanh", vi: "Phường Hòa Thành", en: "Hòa Thành ward", perDay: 7, quality: 0.3, trend: 0, lateShare: 0.05 }),
  desk({ id: "phuong-tan-loc", vi: "Phường Tân Lộc", en: "Tân Lộc ward", perDay: 7, quality: -0.35, trend: 0.4, lateShare: 0.13 }),
  desk({ id: "xa-cam-thuy", vi: "Xã Cẩm Thủy", en: "Cẩm Thủy commune", perDay: 4, quality: 0.15, trend: 0.1, lateShare: 0.07 }),
  desk({ id: "xa-dai-phuoc", vi: "Xã Đại Phước", en: "Đại Phước commune", perDay: 4, quality: -0.1, trend: 0, lateShare: 0.09 }),
  desk({ id: "xa-khanh-trung", vi: "Xã Khánh Trung", en: "Khánh Trung commune", perDay: 3, quality: 0.5, trend: 0, lateShare: 0.03 }),
  desk({ id: "xa-long-son", vi: "Xã Long Sơn", en: "Long Sơn commune", perDay: 3, quality: -0.6, trend: 0.2, lateShare: 0.17 }),
  desk({ id: "xa-ninh-phu", vi: "Xã Ninh Phú", en: "Ninh Phú commune", perDay: 3, quality: 0.05, trend: 0.2, lateShare: 0.08 }),
  desk({ id: "xa-thuong-hoa", vi: "Xã Thượng Hóa", en: "Thượng Hóa commune", perDay: 2, quality: 0, trend: 0, lateShare: 0.08 }),
  desk({ id: "xa-vinh-quang", vi: "Xã Vĩnh Quang", en: "Vĩnh Quang commune", perDay: 2, quality: 0.25, trend: -0.2, lateShare: 0.06 }),
  // So few people come that most of its groups stay hidden: the demo shows this too.
  desk({ id: "xa-yen-mo", vi: "Xã Yên Mô", en: "Yên Mô commune", perDay: 0.06, quality: 0.1, trend: 0, lateShare: 0.05 }),
];

/** The tree as the endpoint keeps it: the province, and its desks below. */
export const units: readonly UnitHistory[] = [
  sinceEver({ ...organisation, kind: "province", parent: null, serves: false, counters: [] }),
  ...desks.map(({ unit }) => sinceEver({ ...unit, kind: unit.id.startsWith("so-") ? "department" : "commune" })),
];

type Sketch = Omit<Desk, "unit" | "fields"> &
  Partial<Pick<Desk, "fields">> & { readonly id: string; readonly vi: string; readonly en: string };

/** A desk under the province, a commune's unless it names its own fields; a busy one has three counters. */
function desk({ id, vi, en, ...way }: Sketch): Desk {
  const unit = { id, name: { vi, en }, parent: organisation.id, serves: true, counters: counters(way.perDay > 4 ? 3 : 1) };
  return { fields: ofCommune, ...way, unit };
}

function counters(count: number): Unit["counters"] {
  return Array.from({ length: count }, (_, index) => ({
    id: `quay-${index + 1}`,
    name: { vi: `Quầy ${index + 1}`, en: `Counter ${index + 1}` },
  }));
}
