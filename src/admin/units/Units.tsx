/** Not drawn yet. */
export function Units() {
  return null;
}
