import svelteParser from 'svelte-eslint-parser'
import tseslint from 'typescript-eslint'
import { importDirections } from './platform/scripts/lint/import-directions.js'

/** Files that convert a value to a type which TypeScript cannot see: one or two per package, with the reason there. */
const converts = [
  'contracts/src/codec.ts',
  'contracts/src/kinds.ts',
  'contracts/src/blueprint/json.ts',
  'contracts/src/conformance/connect-client.ts',
  'platform/core/src/artefacts.ts',
  'platform/host/src/rpc/client.ts',
  '{platform,plugins}/*/src/narrow.ts'
]

const typed = ['contracts/**/*.ts', 'platform/**/*.ts', 'plugins/*/{src,test}/**/*.ts', 'pulumi/**/*.ts']

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/', '.dream/', '.tap/', '**/fixtures/', 'contracts/gen/', '**/.svelte-kit/', 'site/build/',
      'plugins/generator/kit/dist/'
    ]
  },
  {
    files: ['**/*.{ts,js,mjs,svelte}'],
    languageOptions: { parser: tseslint.parser },
    plugins: { '@typescript-eslint': tseslint.plugin, dream: { rules: { 'import-directions': importDirections } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'dream/import-directions': 'error',
      eqeqeq: ['error', 'always'],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 5],
      'no-control-regex': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-param-reassign': 'error',
      'no-self-compare': 'error',
      'no-unneeded-ternary': 'error',
      'no-useless-rename': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error'
    }
  },
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/array-type': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-restricted-syntax': ['error',
        { selector: 'TSEnumDeclaration', message: 'Node strips types and cannot strip an enum; write a const object or a union.' },
        { selector: 'ExportAllDeclaration', message: 'A barrel hides where things live; import from the file that has them.' }
      ]
    }
  },
  {
    files: typed,
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }]
    }
  },
  // tap waits for the tests and assertions it is given.
  { files: ['**/{test,e2e}/**/*.ts'], rules: { '@typescript-eslint/no-floating-promises': 'off' } },
  { files: ['**/*.svelte'], languageOptions: { parser: svelteParser, parserOptions: { parser: tseslint.parser } }, rules: { 'prefer-const': 'off', 'no-self-assign': 'off' } },
  // A program reads no status: there is none while rendering, and the value would be missing without a word.
  { files: ['pulumi/{index,topology}.ts', 'pulumi/src/components/**'], rules: { 'no-restricted-syntax': ['error', { selector: 'MemberExpression[property.name="status"]', message: 'A status exists only in a cluster; what is rendered cannot read it.' }] } },
  // Loads a bundle's CommonJS text, inside the jail.
  { files: ['plugins/sandbox/runner/**'], rules: { 'no-new-func': 'off' } },
  { files: converts, rules: { '@typescript-eslint/consistent-type-assertions': 'off' } }
)
