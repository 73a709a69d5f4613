/** A drawing of lucide (ISC licence), one path on 24 × 24: what else can be done. */
export const more = "M12 12h.01M19 12h.01M5 12h.01";
