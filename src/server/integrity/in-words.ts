import type { Checked } from "./check.ts";

/** What was checked and found, for somebody at the machine, Vietnamese first. */
export function inWords({ told, found, links, responses, head }: Checked): string {
  const untold = found - told.length;
  return [
    `Đã kiểm tra ${responses} phiếu, ${links} mắt xích. Mã cuối: ${head ?? "—"}`,
    `Checked ${responses} responses, ${links} links. Head: ${head ?? "—"}`,
    "",
    ...told.flatMap(({ kind, place, says }) => [`[${kind}] ${place}`, `  ${says.vi}`, `  ${says.en}`]),
    ...(untold > 0 ? [`… và ${untold} điều nữa · and ${untold} more`] : []),
    found === 0 ? "Không thấy gì sai. · Nothing is wrong." : `Có ${found} điều sai. · ${found} things are wrong.`,
    "",
  ].join("\n");
}
