import { UnitKind } from "#protocol/units.ts";
import type { Twig } from "#admin/places/unit-on.ts";

/** The national order since 2025 (Luật Tổ chức chính quyền địa phương 72/2025/QH15): a province, and communes below it. */
const rankOf: Readonly<Record<UnitKind, number>> = { province: 0, department: 1, commune: 1, desk: 2 };

/** Every kind, from the highest. */
export const unitKinds: readonly UnitKind[] = UnitKind.options;

/** Whether a unit of this kind may stand below another: that one is of a higher kind and serves nobody itself. */
export function mayStandBelow(kind: UnitKind, { version }: Pick<Twig, "version">): boolean {
  return rankOf[version.kind] < rankOf[kind] && !version.serves;
}
