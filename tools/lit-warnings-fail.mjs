/**
 * The page that element tests run in. Lit's development build warns on the console of mistakes such as a change during
 * an update; here such a warning throws, so that the test that caused it fails. That Lit is in development mode, or
 * that another test file loaded it as well, is no mistake.
 * @param {string} testFramework
 * @returns {string}
 */
export const litWarningsFail = (testFramework) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"></head>
  <body>
    <script>
      const warn = console.warn;
      console.warn = (...args) => {
        const text = String(args[0]);
        if (/lit\\.dev\\/msg\\/(?:dev-mode|multiple-versions)/.test(text)) return;
        if (/lit\\.dev\\/msg\\//.test(text)) throw new Error(text);
        warn.apply(console, args);
      };
    </script>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;
