import { readdirSync } from 'node:fs'
import js from '@eslint/js'
import a11y from 'eslint-plugin-jsx-a11y'
import hooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import globals from 'globals'
import tseslint from 'typescript-eslint'

const features = readdirSync(new URL('./src/features', import.meta.url))

/** Rooms are entered by their alias, so that the walls between them can be seen in the import. */
const wall = (files, group, message) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ group, message }, { group: ['../../*'], message: 'Enter another room by @/.' }] },
    ],
  },
})

export default defineConfig(
  globalIgnores(['dist', 'target', 'src/api/schema.d.ts', 'src/routeTree.gen.ts', 'e2e']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  a11y.flatConfigs.recommended,
  hooks.configs.flat['recommended-latest'],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // Menus, pickers and their search fields take the focus because the person just opened them.
      'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
      // Concerns React Compiler, which is not used.
      'react-hooks/incompatible-library': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      'no-restricted-properties': [
        'error',
        { object: 'crypto', property: 'randomUUID', message: 'Pages that come without HTTPS have none: use randomKey.' },
      ],
      // TanStack Router's redirect() and notFound() are thrown.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: '@tanstack/router-core', name: ['Redirect', 'NotFoundError'] }] },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  wall(['src/{components,api,session,i18n}/**'], ['@/features/*', '@/routes/*'], 'Shared rooms know no feature and no route.'),
  ...features.map((feature) =>
    wall(
      [`src/features/${feature}/**`],
      ['@/routes/*', ...features.filter((other) => other !== feature).flatMap((other) => [`@/features/${other}`, `@/features/${other}/**`])],
      'Features know neither routes nor each other: move what they share to components, api or session.',
    ),
  ),
  {
    files: ['**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
)
