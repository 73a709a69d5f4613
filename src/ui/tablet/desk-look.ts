import { createContext } from "react";

/** Whose desk the screens belong to, and in whose hands the tablet is; one look at the band tells. */
export type DeskLook = {
  readonly name: string;
  readonly emblem: string | null;
  readonly mode: "citizen" | "assisted" | "practice";
};

/** The desk around every screen. */
export const DeskLookContext = createContext<DeskLook>({ name: "", emblem: null, mode: "citizen" });
