const path = require('path')
const HtmlPlugin = require('html-webpack-plugin')
const MiniCssExtractPlugin = require('mini-css-extract-plugin')

const root = path.resolve(__dirname, '../..')
const numfmt = path.join(root, 'node_modules/numfmt/lib/index.js')

/** The workbench's page. It is served from this machine to itself, so it is not minified: that takes minutes and saves nothing. */
module.exports = (env = {}) => ({
  mode: 'production',
  context: root,
  devtool: false,
  entry: { workbench: path.join(__dirname, 'page/main.ts') },
  output: { path: env.output ?? path.join(root, 'build/workbench'), filename: '[name].js', publicPath: '/workbench/', clean: true },
  resolve: {
    extensions: ['.ts', '.tsx', '.mjs', '.js'],
    // Dates are typed day first here, wherever the spreadsheet reads them.
    alias: { numfmt$: path.join(__dirname, 'sheet/vietnamese-dates.ts'), 'numfmt-original$': numfmt },
  },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, loader: 'ts-loader', options: { transpileOnly: true } },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new HtmlPlugin({ filename: 'workbench.html', template: path.join(__dirname, 'page/workbench.html'), scriptLoading: 'defer' }),
  ],
  optimization: { minimize: false },
  performance: { hints: false },
})
