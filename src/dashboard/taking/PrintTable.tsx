import type { Language } from "#survey/response.ts";
import { formatChange, formatCount, formatHundredths } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import type { Cell, Table } from "./table.ts";

/** A table on paper: numbers right, and so what stands in their place, as the language of the page writes them; nothing where there are no rows. */
export function PrintTable({ table: { title, columns, rows } }: { readonly table: Table }) {
  const { language } = useVoice();
  if (rows.length === 0) return null;
  const numeric = columns.map((_, place) => rows.some((cells) => isNumber(cells[place])));
  const lookAt = (place: number, cell?: Cell) => (numeric[place] ? "num" : lookOf(cell));
  return (
    <section className={columns.length > 5 ? "figure" : "figure few"}>
      <h3>{title}</h3>
      <table aria-label={title}>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={column} scope="col" className={lookAt(place)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.map((cell) => written(cell, language)).join(" ")}>
              {cells.map((cell, place) => (
                <td key={columns[place] ?? place} className={lookAt(place, cell)}>
                  {written(cell, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What goes from one number to another does not break. */
function lookOf(cell: Cell | undefined): string | undefined {
  return cell?.kind === "text" && cell.text.includes("\u00A0–\u00A0") ? "span" : undefined;
}

function isNumber(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.kind !== "text";
}

function written(cell: Cell, language: Language): string {
  if (cell.kind === "text") return cell.text;
  if (cell.kind === "count") return formatCount(cell.count, language);
  return cell.kind === "percent" ? formatHundredths(cell.hundredths, language) : formatChange(cell.hundredths, language);
}
