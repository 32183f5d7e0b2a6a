// Starts real Excel with the add-in, on a Windows or Mac that has one: serves dist/ with a certificate the machine trusts, then hands the
// manifest to Microsoft's own tool. Ctrl+C stops the server; `npx office-addin-debugging stop dist/manifest.xml` takes the add-in out again.
import { spawn } from 'node:child_process'
import { getHttpsServerOptions } from 'office-addin-dev-certs'
import { serve } from '../src/workbench/server/serve.mjs'

const PORT = 3000

if (process.platform !== 'win32' && process.platform !== 'darwin') {
  console.error('There is no Excel to start on this system. `npm start` opens the workbench instead.')
  process.exit(1)
}
// Asks once for leave to install a development certificate; Excel loads nothing from an address it does not trust.
const server = await serve({ port: PORT, folders: { addin: 'dist' }, tls: await getHttpsServerOptions() })
if (server.port !== PORT) {
  console.error(`Port ${PORT}, which the manifest names, is taken. Stop what uses it (the workbench, perhaps) and try again.`)
  process.exit(1)
}
console.log(`The add-in is served on ${server.url}. Starting Excel …`)
spawn(process.execPath, ['node_modules/office-addin-debugging/cli.js', 'start', 'dist/manifest.xml', 'desktop', '--no-debug'], {
  stdio: 'inherit',
})
