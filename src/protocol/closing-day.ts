import * as z from "zod/mini";

/** Whether months are calendar months, or end on the 14th as reports after Nghị định 09/2019/NĐ-CP do. */
export const ClosingDay = z.enum(["calendar", "14th"]);
