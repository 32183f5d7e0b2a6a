/** Who may import whom: the architecture of src/, checked. An unlisted folder fails. */
const MAY_IMPORT = {
  plan: [],
  workbook: [],
  roster: ['plan'],
  indicators: ['plan', 'roster'],
  report: ['plan', 'roster', 'indicators'],
  functions: ['plan', 'roster', 'indicators', 'report'],
  pane: ['plan', 'roster', 'indicators', 'report', 'workbook'],
  excel: ['workbook'],
  taskpane: ['pane', 'excel', 'functions'],
  workbench: [],
}
const layers = Object.keys(MAY_IMPORT)

module.exports = {
  forbidden: [
    ...layers.map((layer) => ({
      name: `${layer}-imports-only-${['itself', ...MAY_IMPORT[layer]].join('-')}`,
      severity: 'error',
      from: { path: `^src/${layer}/` },
      to: { path: '^src/', pathNot: `^src/(${[layer, ...MAY_IMPORT[layer]].join('|')})/` },
    })),
    {
      name: 'roster-cells-know-no-tables',
      severity: 'error',
      from: { path: '^src/roster/values/' },
      to: { path: '^src/roster/(tables|readers)/' },
    },
    {
      name: 'roster-tables-know-no-readers',
      severity: 'error',
      from: { path: '^src/roster/tables/' },
      to: { path: '^src/roster/readers/' },
    },
    { name: 'no-unlisted-folder', severity: 'error', from: { path: '^src/', pathNot: `^src/(${layers.join('|')})/` }, to: {} },
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$|/index\\.(ts|mjs)$|^src/functions/without-excel\\.ts$' },
      to: {},
    },
    {
      name: 'pure-middle-uses-no-packages',
      severity: 'error',
      from: { path: '^src/(plan|roster|indicators|report|workbook|functions)/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
}
