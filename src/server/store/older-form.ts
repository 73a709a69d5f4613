/** A store whose tables an older program made, met by who may not change them. */
export class OlderForm extends Error {
  constructor() {
    super("the store has an older form");
    this.name = "OlderForm";
  }
}
