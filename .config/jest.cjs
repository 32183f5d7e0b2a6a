/** Unit and integration tests in node; component tests ask for jsdom themselves. */
module.exports = {
  rootDir: '..',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/test/browser/', '/test/dist/'],
  testEnvironment: 'node',
  // Bounds what hangs, on the busiest machine: no test here is about time.
  testTimeout: 30_000,
  transform: {
    '^.+\\.tsx?$': [
      'ts-jest',
      {
        tsconfig: {
          module: 'commonjs',
          moduleResolution: 'node10',
          jsx: 'react',
          esModuleInterop: true,
          isolatedModules: true,
          target: 'ES2022',
          resolveJsonModule: true,
        },
      },
    ],
  },
  moduleNameMapper: {
    '^office-ui-fabric-react/lib/(.*)$': 'office-ui-fabric-react/lib-commonjs/$1',
    '\\.css$': '<rootDir>/test/stubs/style.js',
  },
}
