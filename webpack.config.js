const path = require('path')
const { Compilation, DefinePlugin, NormalModuleReplacementPlugin, sources } = require('webpack')
const CopyPlugin = require('copy-webpack-plugin')
const CustomFunctionsMetadataPlugin = require('custom-functions-metadata-plugin')
const HtmlPlugin = require('html-webpack-plugin')
const MiniCssExtractPlugin = require('mini-css-extract-plugin')
const MinimizerPlugin = require('minimizer-webpack-plugin')
const FUNCTION_FILES = require('./.ci/function-files.cjs')
const { hostOf, place, placeManifest } = require('./.ci/manifest.cjs')
const { version } = require('./package.json')

const MICROSOFT_OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'

/** What the metadata tool does not write: where each function's help stands, and that errors in a range are let through (without the flag Excel answers itself). */
class FinishMetadata {
  constructor(host) {
    this.host = host
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FinishMetadata', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER
      compilation.hooks.processAssets.tap({ name: 'FinishMetadata', stage }, () => {
        const metadata = JSON.parse(place(compilation.getAsset('functions.json').source.source().toString(), this.host))
        compilation.updateAsset(
          'functions.json',
          new sources.RawSource(JSON.stringify({ ...metadata, allowErrorForDataTypeAny: true }, null, 2)),
        )
      })
    })
  }
}

/** What several chunks share is named by them: the name webpack makes of its modules would cost the first load a hundred bytes. */
const sharedBy = (_module, chunks) => ['shared', ...chunks.map(({ name }) => name.replace('pane-', '')).sort()].join('-')

/**
 * Options: `--env host=https://example.vn/dean12/` (where the add-in will stand),
 * `--env officejs=office-js/office.js` (a copy of office.js beside the add-in, for closed networks).
 */
module.exports = (env = {}, argv = {}) => {
  const host = hostOf(env.host)
  const officeJs = env.officejs ?? MICROSOFT_OFFICE_JS
  const officeOrigin = /^https:/.test(officeJs) ? new URL(officeJs).origin : ''
  return {
    mode: argv.mode ?? 'production',
    devtool: argv.mode === 'development' ? 'source-map' : false,
    target: ['web', 'es2020'],
    entry: {
      // Layer upon layer: gzip finds only what is alike within 32 KB, and a layer is most like those beside it.
      functions: [
        './src/functions/without-excel.ts',
        './src/roster/index.ts',
        './src/indicators/index.ts',
        './src/report/core.ts',
        './src/functions/index.ts',
      ],
      // The pane's chunk leans on functions.js: one runtime, one copy of the logic that both call.
      taskpane: { import: './src/taskpane/taskpane.tsx', dependOn: 'functions' },
    },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: '[name].js',
      // One hash for all, so that functions.js need not list them: the short names of modules change in nearly every file with any change.
      chunkFilename: '[name].[fullhash:8].js',
      // functions.js also runs in a bare JavaScript runtime, where there is neither window nor self.
      globalObject: 'globalThis',
      // Relative to the page. 'auto' would look for a document as soon as functions.js loads.
      publicPath: '',
      // Scripts are in the letters of their page.
      charset: false,
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        // Nothing happens when these are loaded, so that an index.ts costs no more than what is taken from it.
        { test: /[\\/]src[\\/](plan|roster|indicators|report|workbook|excel)[\\/]/, sideEffects: false },
        // Kept as doors: modules that the pane reaches only through them are joined into one, which makes functions.js some 4 KB smaller.
        { test: /[\\/]src[\\/]((roster|indicators)[\\/]index|(plan|report)[\\/]core)\.ts$/, sideEffects: true },
        { test: /\.tsx?$/, exclude: /node_modules/, loader: 'ts-loader', options: { transpileOnly: true } },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      ],
    },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: 'functions.json', input: FUNCTION_FILES }),
      new FinishMetadata(host),
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane/taskpane.html',
        chunks: ['functions', 'taskpane'],
        scriptLoading: 'defer',
        templateParameters: { officeJs, officeOrigin, frames: officeOrigin || "'none'" },
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icons/*.png', to: 'assets/icons/[name][ext]' },
          { from: 'assets/samples/*.xlsx', to: 'assets/samples/[name][ext]', noErrorOnMissing: true },
          // Hand-written pages, copied as they stand.
          { from: 'assets/help', to: 'assets/help', info: { minimized: true } },
          { from: 'manifest.xml', transform: (xml) => placeManifest(xml.toString(), host, version) },
        ],
      }),
      new NormalModuleReplacementPlugin(/[\\/]ContextualMenu$/, (wanted) => {
        if (/[\\/]components[\\/]Button$/.test(wanted.context)) wanted.request = path.resolve(__dirname, 'src/pane/menu-later.tsx')
      }),
      new DefinePlugin({ __BUILD__: JSON.stringify(version) }),
    ],
    // All files are made and put up together, so that names need to last no longer than one build: the shortest make functions.js 2 % smaller.
    optimization: {
      minimizer: [
        // What is called from one place alone is put there, but where the call says NOINLINE: a large function put into a small one that reads
        // each cell keeps the engine from taking the small one in, and a long roster is read a third slower.
        // Our own code alone: no getter does anything but tell, nothing made by a function expression is constructed, no cell holds a symbol.
        new MinimizerPlugin({
          include: 'functions.js',
          minimizerOptions: {
            ecma: 2020,
            compress: {
              passes: 2,
              inline: 1,
              hoist_funs: true,
              keep_fargs: false,
              pure_getters: true,
              unsafe: true,
              unsafe_arrows: true,
              unsafe_methods: true,
            },
          },
        }),
        new MinimizerPlugin({ exclude: 'functions.js', minimizerOptions: { compress: { passes: 2 } } }),
      ],
      mangleExports: 'size',
      moduleIds: 'natural',
      chunkIds: 'named',
      splitChunks: {
        cacheGroups: { defaultVendors: false, default: { minChunks: 2, priority: -20, reuseExistingChunk: true, name: sharedBy } },
      },
    },
    performance: { hints: false },
  }
}
