/** Not drawn yet. */
export function Targets() {
  return null;
}
