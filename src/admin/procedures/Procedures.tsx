/** Not drawn yet. */
export function Procedures() {
  return null;
}
