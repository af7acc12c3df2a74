import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** What expressions may name, as `github.token` or `steps.build.outputs.deck`. */
export interface Contexts {
  [name: string]: string | Contexts;
}

/** A text with its `${{ … }}` evaluated, by the library that GitHub itself publishes. */
export function interpolate(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/gsu, (_, expression: string) => evaluate(expression, contexts).coerceString());
}

/** Whether a step's condition holds. */
export function holds(condition: string, contexts: Contexts): boolean {
  const expression = /^\s*\$\{\{(.*)\}\}\s*$/su.exec(condition)?.[1] ?? condition;
  const result = evaluate(expression, contexts);
  return !['', 'false', '0'].includes(result.coerceString());
}

function evaluate(expression: string, contexts: Contexts): data.ExpressionData {
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(tokens, Object.keys(contexts), []).parse();
  return new Evaluator(parsed, dictionary(contexts)).evaluate();
}

function dictionary(contexts: Contexts): data.Dictionary {
  const pairs = Object.entries(contexts).map(([key, value]) => ({
    key,
    value: typeof value === 'string' ? new data.StringData(value) : dictionary(value),
  }));
  return new data.Dictionary(...pairs);
}
