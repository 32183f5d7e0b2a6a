const { readFileSync } = require('node:fs')
const { join } = require('node:path')

const FOLDER = join(__dirname, '../src/functions')
const index = readFileSync(join(FOLDER, 'index.ts'), 'utf8')

/** The files whose exported functions Excel gets to see: those that src/functions/index.ts names. */
module.exports = [...index.matchAll(/^export \* from '\.\/(.+)'$/gm)].map(([, name]) => join(FOLDER, `${name}.ts`))
