const now = 'The time is passed in.';

/** What each rule forbids: a selector as in ESLint's `no-restricted-syntax`, and what to do instead. */
const forbidden = {
  'whole-zod': {
    "ImportDeclaration[source.value='zod'][importKind='value'] > :matches(ImportSpecifier, ImportDefaultSpecifier)":
      "Write import * as z from 'zod': a named import bundles every locale.",
  },
  'no-doubtful-cast': {
    'TSAsExpression > TSAnyKeyword': 'A cast to any hides what is not known: parse it.',
    'TSAsExpression > TSAsExpression > TSUnknownKeyword':
      'A cast through unknown hides what is not known: parse it.',
  },
  'restored-client': {
    "CallExpression[callee.name='mockClient'] > Identifier.arguments[name=/^[A-Z]/]":
      'Files of one worker share the class: replaceClient gives it back after the file.',
  },
  'passed-in': {
    "NewExpression[callee.name='Date'][arguments.length=0]": now,
    "MemberExpression[object.name='Date'][property.name='now']": now,
    "MemberExpression[object.name='Temporal'][property.name='Now']": now,
    "MemberExpression[object.name='Math'][property.name='random']": 'Randomness is passed in.',
    "MemberExpression[property.name='randomUUID']": 'Ids are passed in.',
    "MemberExpression[object.name='process']": 'Settings are passed in.',
    "CallExpression[callee.name='fetch']": 'A decision does no I/O.',
  },
};

const ruleOf = (selectors) => ({
  create: (context) =>
    Object.fromEntries(
      Object.entries(selectors).map(([selector, message]) => [
        selector,
        (node) => {
          context.report({ node, message });
        },
      ]),
    ),
});

export default {
  meta: { name: 'muster' },
  rules: Object.fromEntries(Object.entries(forbidden).map(([name, selectors]) => [name, ruleOf(selectors)])),
};
