/** That words are a translation; `{language}` is a name as the language's own `Intl.DisplayNames` gives it. */
export const translation = {
  translated: 'translated from {language}',
  translatedBy: 'translated from {language} by {by}',
  machineTranslated: 'machine translation from {language}',
};
