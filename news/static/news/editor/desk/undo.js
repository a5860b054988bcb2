/* The past of an editor. The browser's own loses its way where scripts move chips. */
const PAUSE = 700;
const MOST = 200;

export class Past {
  constructor(state) {
    this.states = [state];
    this.at = 0;
    this.typedAt = 0;
  }

  /* Typing in one go is one step. */
  note(state, typing) {
    const now = performance.now();
    if (state.markup === this.states[this.at].markup) {
      this.states[this.at] = state;
      return;
    }
    const goesOn = typing && this.at > 0 && now - this.typedAt < PAUSE;
    this.states.length = this.at + 1;
    if (goesOn) this.states[this.at] = state;
    else this.states.push(state);
    if (this.states.length > MOST) this.states.shift();
    this.at = this.states.length - 1;
    this.typedAt = typing ? now : 0;
  }

  move(by) {
    const state = this.states[this.at + by];
    if (!state) return null;
    this.at += by;
    this.typedAt = 0;
    return state;
  }
}
