/* Words for the menu of the table editor: Handsontable 6 knows English only. */
(function () {
  const { languages } = window.Handsontable;
  const item = 'ContextMenu:items.';
  const korean = {
    [`${item}insertRowAbove`]: '위에 행 추가',
    [`${item}insertRowBelow`]: '아래에 행 추가',
    [`${item}insertColumnOnTheLeft`]: '왼쪽에 열 추가',
    [`${item}insertColumnOnTheRight`]: '오른쪽에 열 추가',
    [`${item}removeRow`]: ['행 삭제', '행 삭제'],
    [`${item}removeColumn`]: ['열 삭제', '열 삭제'],
    [`${item}undo`]: '실행 취소',
    [`${item}redo`]: '다시 실행',
    [`${item}copy`]: '복사',
    [`${item}cut`]: '잘라내기',
  };
  const isKorean = document.documentElement.lang.startsWith('ko');
  languages.registerLanguageDictionary({
    ...languages.getLanguageDictionary('en-US'),
    ...(isKorean ? korean : {}),
    languageCode: 'screen',
  });
})();
