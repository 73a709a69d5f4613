/** Not drawn yet. */
export function Start() {
  return null;
}
