/* The footnote button of the rich text editor: inserts the next mark of the block. */
(function () {
  const { React, DraftJS, draftail } = window;

  /** The numbers of the marks in a Draft.js content, as the hidden inputs keep it. */
  function numbersIn(json) {
    try {
      return Object.values(JSON.parse(json).entityMap)
        .filter((entity) => entity.type === 'FOOTNOTE')
        .map((entity) => Number(entity.data.note));
    } catch {
      return [];
    }
  }

  /** The lines of an outline share their notes, so the marks of the whole block count. */
  function numbersBeside() {
    const anchor = window.getSelection().anchorNode;
    const here = anchor && (anchor.nodeType === 1 ? anchor : anchor.parentElement);
    if (!here) return [];
    let block = null;
    for (
      let outer = here.closest('[data-streamfield-child]');
      !block && outer;
      outer = outer.parentElement.closest('[data-streamfield-child]')
    ) {
      if (!outer.parentElement.closest('[data-streamfield-child]')) block = outer;
    }
    const inputs = block ? block.querySelectorAll('[data-draftail-input]') : [];
    return Array.from(inputs).flatMap((input) => numbersIn(input.value));
  }

  function numbersOf(content) {
    return numbersIn(JSON.stringify(DraftJS.convertToRaw(content)));
  }

  class FootnoteSource extends React.Component {
    componentDidMount() {
      const { editorState, entityType, onComplete } = this.props;
      const content = editorState.getCurrentContent();
      const used = new Set([...numbersBeside(), ...numbersOf(content)]);
      let note = 1;
      while (used.has(note)) note += 1;
      const withEntity = content.createEntity(entityType.type, 'IMMUTABLE', { note });
      // The mark follows what is selected; it does not replace it.
      const selection = editorState.getSelection();
      const end = selection.merge({
        anchorKey: selection.getEndKey(),
        anchorOffset: selection.getEndOffset(),
        focusKey: selection.getEndKey(),
        focusOffset: selection.getEndOffset(),
        isBackward: false,
      });
      const marked = DraftJS.Modifier.insertText(
        withEntity,
        end,
        '*'.repeat(note),
        null,
        withEntity.getLastCreatedEntityKey(),
      );
      onComplete(DraftJS.EditorState.push(editorState, marked, 'insert-characters'));
    }

    render() {
      return null;
    }
  }

  const FootnoteMark = ({ entityKey, contentState, children }) =>
    React.createElement(
      'sup',
      { className: 'footnote-mark', title: String(contentState.getEntity(entityKey).getData().note) },
      children,
    );

  draftail.registerPlugin(
    { type: 'FOOTNOTE', source: FootnoteSource, decorator: FootnoteMark },
    'entityTypes',
  );
})();
