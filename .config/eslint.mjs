import officeAddins from 'eslint-plugin-office-addins'
import reactHooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'

export default [
  { ignores: ['dist/**', 'build/**', 'node_modules/**'] },
  ...ts.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: { '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    plugins: { 'office-addins': officeAddins, 'react-hooks': reactHooks },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  // The metadata tool takes only types spelt out: a range is any[][], whatever stands in its cells.
  { files: ['src/functions/*.ts'], rules: { '@typescript-eslint/no-explicit-any': 'off' } },
  // The workbench speaks Excel's wire protocol: no Office proxies there, so the load/sync rules only misread it.
  {
    files: ['src/workbench/**'],
    rules: Object.fromEntries(
      [
        'call-sync-after-load',
        'call-sync-before-read',
        'load-object-before-read',
        'no-context-sync-in-loop',
        'no-empty-load',
        'test-for-null-using-isNullObject',
      ].map((rule) => [`office-addins/${rule}`, 'off']),
    ),
  },
]
