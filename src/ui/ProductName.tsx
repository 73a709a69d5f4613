import { Emblem } from "./Emblem.tsx";

type Props = { readonly product: string; readonly organisation: string };

/** Whose page this is, at the head of the navigation of every staff page. */
export function ProductName({ product, organisation }: Props) {
  return (
    <div className="product">
      <Emblem />
      <div>
        <b>{product}</b>
        <span>{organisation}</span>
      </div>
    </div>
  );
}
