/* The page as readers would get it, below the texts: fresh after each save, where it was. */
const REST = 500;
const ENOUGH = 40;

export class Preview {
  constructor(section) {
    this.section = section;
    this.frame = section.querySelector('iframe');
    this.top = 0;
    this.frame.addEventListener('load', () => {
      this.frame.contentWindow?.scrollTo(0, this.top);
      if (this.row) this.show(this.row);
    });
  }

  toggle(button, text) {
    this.section.hidden = !this.section.hidden;
    button.setAttribute('aria-pressed', String(!this.section.hidden));
    document.documentElement.classList.toggle('desk-with-preview', !this.section.hidden);
    if (this.section.hidden) return;
    this.#load();
    text?.scrollIntoView({ block: 'nearest' });
  }

  refresh() {
    if (this.section.hidden) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#load(), REST);
  }

  #load() {
    this.top = this.frame.contentWindow?.scrollY || 0;
    this.frame.src = this.frame.dataset.src;
  }

  /* To where the page says what the row says. */
  show(row) {
    this.row = row;
    const page = this.frame.contentDocument?.querySelector('main');
    if (this.section.hidden || !page) return;
    const folded = (text) => text.replace(/\s+/g, ' ').trim();
    const words = folded(row.wordsOf(row.field.value)).slice(0, ENOUGH);
    if (!words) return;
    const places = [...page.querySelectorAll('h1, h2, h3, p, li, td, th, figcaption, dd, blockquote')];
    const place = places.find((each) => folded(each.textContent).includes(words));
    // `scrollIntoView` would scroll the desk, too.
    if (place) this.#scrollTo(place);
  }

  #scrollTo(place) {
    const { contentWindow: view } = this.frame;
    const { top, height } = place.getBoundingClientRect();
    view.scrollBy(0, top - (view.innerHeight - height) / 2);
  }
}
