import ts from 'typescript';

interface Constant {
  readonly module: Module;
  readonly initializer: ts.Expression;
  readonly exported: boolean;
  readonly comment: string | undefined;
}
type Module = Map<string, Constant>;

/** What makes a value without fields: such a field is described well by the comment of the constant it is made from. */
const SCALARS = new Set(['string', 'formatted', 'ref', 'number', 'integer', 'choice']);

/**
 * Collects the doc comments of the modules that define the format (src/dossier/schema/).
 *
 * A definition is an expression such as `object({ ...common, exact: text })`. Its fields are found by reading through
 * calls, spreads and the constants of the modules, so a field is described where it is written, once.
 * A field without a comment of its own has that of the scalar or the closed set it is made from: `firstCreated: opt(date)`
 * tells what a date looks like.
 * @param sources the texts of the modules
 * @returns sentences by exported name (`quote`) and by field (`quote.exact`, `quantity.unit.of`)
 */
export function definitionComments(sources: readonly string[]): Map<string, string> {
  const modules = sources.map(constantsOf);
  const comments = new Map<string, string>();
  const add = (path: string, comment: string | undefined) => {
    if (comment && !comments.has(path)) comments.set(path, comment);
  };

  /** The constant that a name means in a module: its own, or one that it imports. */
  const lookUp = (module: Module, name: string): Constant | undefined =>
    module.get(name) ?? modules.map((other) => other.get(name)).find((constant) => constant?.exported);

  function collect(expression: ts.Node, path: string, module: Module, inside: readonly Constant[]): void {
    if (ts.isIdentifier(expression)) {
      const constant = lookUp(module, expression.text);
      // A definition cannot contain itself; a name met again is one that a parameter hides.
      if (constant && !inside.includes(constant)) collect(constant.initializer, path, constant.module, [...inside, constant]);
    } else if (ts.isCallExpression(expression)) {
      // Arguments first: where a helper's fields and the definition's have one name, the definition's count.
      for (const argument of expression.arguments) collect(argument, path, module, inside);
      collect(expression.expression, path, module, inside);
    } else if (ts.isArrowFunction(expression)) {
      collect(expression.body, path, module, inside);
    } else if (ts.isObjectLiteralExpression(expression)) {
      for (const property of expression.properties) collectProperty(property, path, module, inside);
    }
  }

  function collectProperty(property: ts.ObjectLiteralElementLike, path: string, module: Module, inside: readonly Constant[]): void {
    if (ts.isSpreadAssignment(property)) {
      collect(property.expression, path, module, inside);
    } else if (ts.isPropertyAssignment(property) || ts.isShorthandPropertyAssignment(property)) {
      const field = `${path}.${property.name.getText().replace(/^['"]|['"]$/g, '')}`;
      const value = ts.isPropertyAssignment(property) ? property.initializer : property.name;
      add(field, commentOf(property) ?? commentBehindBrace(property) ?? commentOfScalar(value, module));
      collect(value, field, module, inside);
    }
  }

  /** The comment of `date` in `opt(date)`, of `UNITS` in `choice(UNITS)`. */
  function commentOfScalar(expression: ts.Node, module: Module): string | undefined {
    if (ts.isCallExpression(expression)) {
      const [first] = expression.arguments;
      return first && commentOfScalar(first, module);
    }
    const constant = ts.isIdentifier(expression) ? lookUp(module, expression.text) : undefined;
    if (!constant) return undefined;
    const made = constant.initializer;
    const isScalar = ts.isCallExpression(made) && SCALARS.has(made.expression.getText());
    return isScalar || ts.isAsExpression(made) ? constant.comment : undefined;
  }

  for (const module of modules) {
    for (const [name, constant] of module) {
      if (!constant.exported) continue;
      add(name, constant.comment);
      collect(constant.initializer, name, module, [constant]);
    }
  }
  return comments;
}

function constantsOf(source: string): Module {
  const file = ts.createSourceFile('definition.ts', source, ts.ScriptTarget.ES2022, true);
  const module: Module = new Map();
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const exported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name) && initializer) {
        module.set(name.text, { module, initializer, exported, comment: commentOf(statement) });
      }
    }
  }
  return module;
}

/** The sentences of the doc comment before a node, on one line. */
function commentOf(node: ts.Node): string | undefined {
  const comment = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1)?.comment;
  return ts.getTextOfJSDocComment(comment)?.replace(/\s+/g, ' ').trim() || undefined;
}

/** The doc comment in `{ /** … *\/ of: text }`, which TypeScript takes for a remark on the brace. */
function commentBehindBrace(property: ts.Node): string | undefined {
  const source = property.getSourceFile().text;
  const range = ts.getTrailingCommentRanges(source, property.pos)?.at(-1);
  const text = range && source.slice(range.pos, range.end);
  return text?.startsWith('/**') ? text.slice(3, -2).trim() : undefined;
}
