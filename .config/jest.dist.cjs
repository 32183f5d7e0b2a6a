/** What stands in dist/ after a production build: manifest, functions.json, functions.js in a bare runtime, sizes. */
module.exports = { ...require('./jest.cjs'), testMatch: ['<rootDir>/test/dist/**/*.test.ts'], testPathIgnorePatterns: ['/node_modules/'] }
