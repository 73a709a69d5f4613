/** Not drawn yet. */
export function Waves() {
  return null;
}
