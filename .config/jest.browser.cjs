/** The workbench in a real browser. One at a time: the machine has few cores and each test is a whole page. */
module.exports = {
  ...require('./jest.cjs'),
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  // Bounds what hangs, on the busiest machine.
  testTimeout: 300_000,
}
